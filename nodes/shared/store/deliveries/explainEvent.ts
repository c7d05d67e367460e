import type { Contact, Conversation } from '../../domain/conversation/conversation';
import { serviceWindowAt, type ServiceWindow } from '../../domain/conversation/serviceWindow';
import type { HistoryEvent } from '../../domain/history/historyEvent';
import type { Agent } from '../../domain/people/agent';
import { hideQuarantined } from '../../domain/message/hideQuarantined';
import type { ChannelRef, MessageEvent } from '../../domain/message/inboundEvent';
import type { ProviderName } from '../../domain/message/provider';
import type { KeptTemplate } from '../../domain/template/keptTemplate';
import { getAgent } from '../agents/findAgents';
import { channelRefOf } from '../channels/findChannels';
import { readContact } from '../contacts/readContact';
import { currentId, findConversation } from '../conversations/findConversation';
import type { StoredMessage } from '../helpdeskStore';
import { messageFromRow } from '../messages/messageFromRow';
import type { StoreContext } from '../storeContext';
import { findTemplate } from '../templates/findTemplates';

/** What an event is about, as far as the desk (still) knows it. */
export interface EventSituation {
	channel?: ChannelRef;
	contact?: Contact;
	window?: ServiceWindow;
	conversation?: Conversation;
	/** The agent of an event that names one, with what it takes to tell them. */
	agent?: Agent;
	/** The message of an event that names one. */
	message?: StoredMessage;
	/** The whole event of an inbound message, as its webhook brought it. */
	inbound?: MessageEvent;
	/** Whether the desk is done with that inbound message. */
	isHandled?: boolean;
	/** The template of an event that names one, as it is now. */
	template?: KeptTemplate;
}

/** Reads what an event is about. Inbound messages are named by the provider's id in `data.providerId`, because they may not be received yet. */
export async function explainEvent(context: StoreContext, event: HistoryEvent, at: Date): Promise<EventSituation> {
	const conversation = event.conversationId === undefined ? undefined : await findConversation(context, event.conversationId);
	const channelId = conversation?.channelId ?? event.channelId;
	const contactId = conversation?.contactId ?? (event.contactId === undefined ? undefined : await currentId(context, event.contactId));
	const person = contactId !== undefined && channelId !== undefined ? await whoIs(context, contactId, channelId) : undefined;
	const { providerId, agentId, templateId, provider } = event.data ?? {};
	const agent = typeof agentId === 'string' ? await getAgent(context, agentId) : undefined;
	return {
		...(channelId === undefined ? {} : { channel: await channelRefOf(context, channelId) }),
		...(person ? { contact: person.contact, window: serviceWindowAt(at, person.lastInboundAt) } : {}),
		...(conversation ? { conversation } : {}),
		...(agent?.ok ? { agent: agent.value } : {}),
		...(event.messageId === undefined ? {} : { message: await findMessage(context, event.messageId, contactId) }),
		...(channelId !== undefined && typeof providerId === 'string' ? await findInbound(context, channelId, providerId) : {}),
		...(typeof templateId === 'string' ? { template: await findTemplate(context, provider as ProviderName, { id: templateId }) } : {}),
	};
}

async function whoIs(context: StoreContext, contactId: string, channelId: string) {
	const known = await context.db.selectFrom('contacts').select('id').where('id', '=', contactId).executeTakeFirst();
	return known && (await readContact(context, contactId, channelId));
}

async function findMessage({ db }: StoreContext, id: string, contactId: string | undefined): Promise<StoredMessage | undefined> {
	const row = await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
	return row && messageFromRow(row, contactId);
}

async function findInbound({ db }: StoreContext, channelId: string, providerId: string): Promise<Pick<EventSituation, 'inbound' | 'isHandled'>> {
	const row = await db
		.selectFrom('inbound_events')
		.select(['payload', 'handled_at'])
		.where('channel_id', '=', channelId)
		.where('event', '=', 'message')
		.where('key', '=', providerId)
		.executeTakeFirst();
	return row ? { inbound: hideQuarantined(JSON.parse(row.payload) as MessageEvent), isHandled: row.handled_at !== null } : {};
}
