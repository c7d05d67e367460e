import type { IDataObject } from 'n8n-workflow';

import type { Conversation } from '../../domain/conversation/conversation';
import type { ConversationSituation } from '../../store/conversations/situationOf';

type Situation = Partial<ConversationSituation & { conversation: Conversation }>;

/** What is known of a conversation in the one shape, so that the next node can write to the contact. */
export function situationItem({ channel, contact, window, conversation }: Situation): IDataObject {
	return {
		...(channel ? { channel: { ...channel } } : {}),
		...(contact ? { contact: { ...contact } } : {}),
		...(conversation ? { conversation: { ...conversation, ...(window ? { window: { ...window } } : {}) } } : {}),
	};
}
