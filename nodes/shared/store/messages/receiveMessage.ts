import type { Conversation } from '../../domain/conversation/conversation';
import { identitiesOfContact } from '../../domain/conversation/contactIdentity';
import { isRemark, receiveInbound, type InboundEffect } from '../../domain/conversation/receiveInbound';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import type { MessageEvent } from '../../domain/message/inboundEvent';
import { identityLock } from '../contacts/identityLock';
import { findDoubtful, identifyContact } from '../contacts/identifyContact';
import { noteSighting } from '../contacts/noteSighting';
import { readContact } from '../contacts/readContact';
import { findConversation, findLastResolved, findOpen } from '../conversations/findConversation';
import { insertConversation, updateConversation } from '../conversations/saveConversation';
import { ensureKept } from '../events/handledEvents';
import type { Reception } from '../helpdeskStore';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { toIso, toMillis } from '../timestamp';
import { messageFromRow } from './messageFromRow';
import { insertMessage } from './insertMessage';
import { messageOf } from './messageOf';
import { targetOf } from './targetOf';

/** Takes a message of a contact into the desk; a message that was taken in before gets the answer it got then. */
export async function receiveMessage(context: StoreContext, event: MessageEvent, at: Date): Promise<Reception> {
	const { channel, contact: person, message } = event;
	await context.hold(identitiesOfContact(person).map(identityLock));
	const { handledAt, isReceived } = await ensureKept(context, event, at);
	const known = isReceived ? await messageOf(context, channel.id, message.id) : undefined;
	const sentAt = toMillis(message.sentAt, at);
	if (known) {
		const repetition = await repeatReception(context, known, handledAt, at);
		return { ...repetition, ...doubts(await findDoubtful(context, person, channel.id, sentAt)) };
	}

	const { contactId, doubtful } = await identifyContact(context, person, channel.id, sentAt);
	const { contact, lastInboundAt } = await noteSighting(context, { contactId, channelId: channel.id, person, sentAt, movesWindow: !isRemark(message.kind) });
	const { outcome, conversation } = await moveConversation(context, event, contactId, sentAt);
	const row = {
		id: context.newId(),
		channel_id: channel.id,
		provider_id: message.id,
		conversation_id: conversation?.id ?? null,
		contact_id: conversation ? null : contactId,
		direction: 'in' as const,
		kind: message.kind,
		text: message.text ?? message.change?.text ?? null,
		target: targetOf(message) ?? null,
		sent_at: sentAt,
		outcome,
		author: null,
		state: null,
		state_at: null,
		error: null,
	};
	await insertMessage(context, row);
	const stored = { message: messageFromRow(row, contactId, handledAt), window: serviceWindowAt(at, lastInboundAt) };
	return { outcome, conversation, contact, repeated: false, ...doubts(doubtful), ...stored };
}

function doubts(doubtful: string[]): Pick<Reception, 'mayAlsoBe'> {
	return doubtful.length > 0 ? { mayAlsoBe: doubtful } : {};
}

/** Finds the conversation that the message belongs to, and stores what the message makes of it. */
async function moveConversation(context: StoreContext, { channel, message }: MessageEvent, contactId: string, sentAt: number): Promise<InboundEffect> {
	const open = await findOpen(context, contactId, channel.id);
	const lastResolved = open ? undefined : await findLastResolved(context, contactId, channel.id);
	const situation = { kind: message.kind, sentAt: toIso(sentAt), open, lastResolved };
	const effect = receiveInbound({ ...situation, opening: { id: context.newId(), channelId: channel.id, contactId } });
	const before = open ?? lastResolved;
	if (effect.outcome === 'noted') return { outcome: 'noted', conversation: (await conversationOfTarget(context, channel.id, message, contactId)) ?? effect.conversation };
	if (effect.outcome === 'new' || !before) await insertConversation(context, effect.conversation);
	else await updateConversation(context, before, effect.conversation);
	return effect;
}

/** A reaction belongs where the message is that it is about, which can be an older conversation of the same contact. */
async function conversationOfTarget(context: StoreContext, channelId: string, message: MessageEvent['message'], contactId: string): Promise<Conversation | undefined> {
	const target = targetOf(message);
	const about = target === undefined ? undefined : await messageOf(context, channelId, target);
	if (!about?.conversation_id) return undefined;
	const conversation = await findConversation(context, about.conversation_id);
	return conversation?.contactId === contactId ? conversation : undefined;
}

async function repeatReception(context: StoreContext, row: Omit<MessageRow, 'seq'>, handledAt: number | null, at: Date): Promise<Reception> {
	const conversation = row.conversation_id === null ? undefined : await findConversation(context, row.conversation_id);
	const contactId = conversation?.contactId ?? row.contact_id;
	if (contactId === null) throw new Error('A stored message belongs to nobody.');
	const { contact, lastInboundAt } = await readContact(context, contactId, row.channel_id);
	const stored = { message: messageFromRow(row, contactId, handledAt), window: serviceWindowAt(at, lastInboundAt) };
	return { outcome: row.outcome ?? 'noted', conversation, contact, repeated: true, ...stored };
}
