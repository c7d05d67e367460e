import type { InboxMessage } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { Inbox } from '../state/Inbox';

/** Who of the desk wrote a message; nothing for a contact's. */
export function writerName(inbox: Pick<Inbox, 'agentName' | 'words'>, { direction, author, agentId }: InboxMessage): string | undefined {
	if (direction === 'in') return undefined;
	if (author === 'agent') return inbox.agentName(agentId) ?? inbox.words('anAgent');
	return inbox.words(author === 'ai' ? 'theAi' : 'anAutomation');
}
