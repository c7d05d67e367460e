import type { Contact, Conversation } from '../../domain/conversation/conversation';
import { serviceWindowAt, type ServiceWindow } from '../../domain/conversation/serviceWindow';
import type { ChannelRef } from '../../domain/message/inboundEvent';
import { channelRefOf } from '../channels/findChannels';
import { readContact } from '../contacts/readContact';
import type { StoreContext } from '../storeContext';

/** What somebody needs to know to answer in a conversation. */
export interface ConversationSituation {
	channel: ChannelRef;
	contact: Contact;
	window: ServiceWindow;
}

export async function situationOf(context: StoreContext, { channelId, contactId }: Conversation, at: Date): Promise<ConversationSituation> {
	const { contact, lastInboundAt } = await readContact(context, contactId, channelId);
	return { channel: await channelRefOf(context, channelId), contact, window: serviceWindowAt(at, lastInboundAt) };
}
