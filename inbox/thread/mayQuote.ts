import { providerOfChannel } from '../../nodes/shared/domain/channel/providerOfChannel';
import type { InboxConversation, InboxMessage } from '../../nodes/shared/domain/inbox/inboxConversation';

/** Whether an answer can quote a message: WhatsApp must have it, and of the providers only Meta's Cloud API can. */
export const mayQuote = ({ may, channelId }: InboxConversation, { kind, quarantined, state }: InboxMessage): boolean =>
	may.includes('reply') && providerOfChannel(channelId) === 'cloud' && kind !== 'unsupported' && !quarantined && state !== 'failed';
