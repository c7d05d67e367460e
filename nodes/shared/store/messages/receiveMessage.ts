import type { Conversation } from '../../domain/conversation/conversation';
import { identitiesOfContact } from '../../domain/conversation/contactIdentity';
import { isRemark, receiveInbound, type InboundEffect, type InboundSituation } from '../../domain/conversation/receiveInbound';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import type { MessageEvent } from '../../domain/message/inboundEvent';
import { identityLock } from '../contacts/identityLock';
import { findDoubtful, identifyContact } from '../contacts/identifyContact';
import { noteSighting } from '../contacts/noteSighting';
import { readContact } from '../contacts/readContact';
import { settingsFromRow } from '../channels/settingsOf';
import { findConversation, findLastResolved, findOpen, isFirstConversation } from '../conversations/findConversation';
import { saveChange } from '../conversations/saveConversation';
import { ensureKept, markHandled } from '../events/handledEvents';
import type { Reception } from '../helpdeskStore';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { answeredBefore, answerSurvey } from '../surveys/answerSurvey';
import { toIso, toMillis } from '../timestamp';
import { keepWords } from '../words/keepWords';
import { messageFromRow } from './messageFromRow';
import { insertMessage } from './insertMessage';
import { keptMedia } from './keptMedia';
import { messageOf } from './messageOf';
import { targetOf } from './targetOf';

/** Takes a message of a contact into the desk; a message that was taken in before gets the answer it got then. */
export async function receiveMessage(context: StoreContext, received: MessageEvent, at: Date): Promise<Reception> {
	const { contact: person, message } = received;
	await context.hold(identitiesOfContact(person).map(identityLock));
	const { event, handledAt, isReceived, settings } = await ensureKept(context, received, at);
	const { channel } = event;
	const known = isReceived ? await messageOf(context, channel.id, message.id) : undefined;
	const sentAt = toMillis(message.sentAt, at);
	if (known) {
		const repetition = await repeatReception(context, known, handledAt, at);
		const survey = known.outcome === 'noted' ? await answeredBefore(context, channel.id, message.id) : undefined;
		return { ...repetition, ...(survey ? { survey } : {}), ...doubts(await findDoubtful(context, person, channel.id, sentAt)) };
	}

	const { contactId, isNew, doubtful } = await identifyContact(context, person, channel.id, sentAt);
	const { contact, lastInboundAt, isBlocked } = await noteSighting(context, { contactId, isNew, channelId: channel.id, person, sentAt, movesWindow: !isRemark(message.kind) });
	const window = serviceWindowAt(at, lastInboundAt);
	const arrival = { contactId, isNew, isBlocked, sentAt: toIso(sentAt), windowClosesAt: window.closesAt, settings: settingsFromRow(settings) };
	const { outcome, conversation, isFirst, survey } = await moveByMessage(context, event, arrival, at);
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
		quarantined: message.quarantined ? 1 : 0,
		media: message.media ? JSON.stringify(keptMedia(message.media)) : null,
		author_id: null,
		waited_since: null,
	};
	await insertMessage(context, row);
	await keepWords(context, row);
	// Nobody has to do anything about it, so it must not be reported as left undone.
	const isDone = outcome === 'noted' && handledAt === null;
	if (isDone) await markHandled(context, channel.id, message.id, at);
	const stored = messageFromRow(row, contactId, isDone ? at.getTime() : handledAt);
	return { outcome, conversation, contact, ...(isFirst === undefined ? {} : { isFirst }), repeated: false, ...(survey ? { survey } : {}), ...doubts(doubtful), message: stored, window };
}

function doubts(doubtful: string[]): Pick<Reception, 'mayAlsoBe'> {
	return doubtful.length > 0 ? { mayAlsoBe: doubtful } : {};
}

type Arrival = Pick<InboundSituation, 'isBlocked' | 'sentAt' | 'windowClosesAt' | 'settings'> & { contactId: string; isNew: boolean };

/** Finds the conversation that the message belongs to, and stores what the message makes of it. */
async function moveByMessage(context: StoreContext, event: MessageEvent, { contactId, isNew, ...arrival }: Arrival, at: Date): Promise<InboundEffect & Pick<Reception, 'isFirst' | 'survey'>> {
	const { channel, message } = event;
	const open = isNew ? undefined : await findOpen(context, contactId, channel.id);
	const lastResolved = isNew || open ? undefined : await findLastResolved(context, contactId, channel.id);
	const answered = arrival.isBlocked ? undefined : await answerSurvey(context, event, { contactId, lastResolved, sentAt: new Date(arrival.sentAt) }, at);
	if (answered) {
		const { conversation, ...survey } = answered;
		return { outcome: 'noted', conversation, survey };
	}
	const effect = receiveInbound({ ...arrival, kind: message.kind, open, lastResolved, opening: { id: context.newId(), channelId: channel.id, contactId } });
	if (effect.outcome === 'noted') return { outcome: 'noted', conversation: (await conversationOfTarget(context, channel.id, message, contactId)) ?? effect.conversation };
	const before = effect.outcome === 'new' ? undefined : (open ?? lastResolved);
	await saveChange(context, before, effect.conversation, { actor: { kind: 'contact', id: contactId }, at });
	return effect.outcome === 'new' ? { ...effect, isFirst: lastResolved === undefined } : effect;
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
	const isFirst = row.outcome === 'new' && conversation ? { isFirst: await isFirstConversation(context, conversation) } : {};
	return { outcome: row.outcome ?? 'noted', conversation, contact, ...isFirst, repeated: true, ...stored };
}
