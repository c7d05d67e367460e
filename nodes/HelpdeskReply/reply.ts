import type { IDataObject } from 'n8n-workflow';

import { readAnswerer } from '../shared/n8n/desk/answeredBy';
import type { Desk } from '../shared/n8n/desk/Desk';
import { keepSent } from '../shared/n8n/desk/keepSent';
import { recordSent } from '../shared/n8n/desk/recordSent';
import { asNodeError, outcomeOf, providerError } from '../shared/n8n/nodeErrors';
import type { BackOffPorts } from '../shared/providers/withBackOff';
import type { SentBefore } from '../shared/n8n/sending/sendOnce';
import { sendOutbounds } from '../shared/n8n/sending/sendOutbounds';
import { onceForMessage } from './onceForMessage';
import { openChannelCall } from './openChannelCall';
import { readAddressee, type Addressee } from './readAddressee';
import { replyKinds } from './replyFields';
import type { ReplyKind } from './replyKind';
import { TakenUp } from './TakenUp';

/** A reply that went out and is kept, or one that may not go out as it is, because the service window is closed. */
export interface Replied {
	isSent: boolean;
	item: IDataObject;
}

/** Sends a message to the contact of a conversation and keeps it there. What certainly did not go out frees what was claimed for it. */
export async function reply(desk: Desk, backOff: BackOffPorts): Promise<Replied> {
	const takenUp = new TakenUp(desk);
	try {
		const addressee = await readAddressee(desk);
		const kind = chosenKind(desk);
		const mayGoOut = kind.needsNoWindow?.(desk) === true || isWindowOpen(desk, addressee);
		const replied = mayGoOut ? await send(desk, kind, addressee, takenUp, backOff) : { isSent: false, item: addressee.item };
		if (!replied.isSent) await takenUp.release('The service window is closed.');
		return replied;
	} catch (error) {
		const failure = asNodeError(desk.context.getNode(), desk.itemIndex, error);
		if (outcomeOf(failure) === 'notDone') await takenUp.release(failure.message);
		throw failure;
	}
}

function isWindowOpen(desk: Desk, { conversation: { windowClosesAt } }: Addressee): boolean {
	const { closedMinutesBefore = 0 } = desk.parameter<{ closedMinutesBefore?: number }>('options', {});
	return windowClosesAt !== undefined && desk.at.getTime() < Date.parse(windowClosesAt) - closedMinutesBefore * 60_000;
}

function chosenKind(desk: Desk): ReplyKind {
	const kind = replyKinds.find(({ option }) => option.value === desk.parameter('message'));
	if (kind) return kind;
	throw desk.refusal(`There is no message of the kind "${desk.parameter<string>('message')}"`, "Choose one from the list 'Message'.");
}

async function send(desk: Desk, kind: ReplyKind, { conversation: { id: conversationId, channelId }, to, item }: Addressee, takenUp: TakenUp, backOff: BackOffPorts): Promise<Replied> {
	const { context, itemIndex } = desk;
	const answerer = kind.answerer ? await kind.answerer(desk, channelId) : await readAnswerer(desk, () => channelId);

	const call = await openChannelCall(context, itemIndex, channelId);
	const { quote } = desk.parameter<{ quote?: boolean }>('options', {});
	const replyTo = kind.quoted ? await kind.quoted(desk, conversationId) : quote ? desk.incoming.messageId : undefined;
	const messages = await kind.compose(desk, call.vendor, to, channelId);
	const outbounds = messages.map((message, index) => ({ to, message, replyTo: index === 0 ? replyTo : undefined }));
	const once = onceForMessage(desk, { conversationId, channelId, ...answerer });
	if (!(await takenUp.begin())) return { isSent: true, item: { ...item, notSentAgain: SENT_ELSEWHERE } };
	const { sent, claims, before, failure } = await sendOutbounds(call, outbounds, backOff, once);
	if (failure?.class === 'windowClosed' && sent.length === 0) return { isSent: false, item };

	// A greeting says nothing about the matter: the message still waits for its answer.
	const answers = desk.json.automaticMessage === undefined ? desk.incoming.messageId : undefined;
	// Of parts that an earlier execution had sent nobody knows here which of them came first.
	const quotes = before.length === 0 ? replyTo : undefined;
	const recorded = await keepSent(sent, async () => await recordSent(desk, sent, { conversationId, ...answerer, answers, claims, quotes }));
	if (failure) throw providerError(context.getNode(), itemIndex, failure);
	// What nobody knows has been told in the history, and nobody can do more about the message.
	if (sent.length === 0 && answers !== undefined) await desk.store.markHandled(channelId, answers, desk.at);
	return { isSent: true, item: { ...item, sent: sent.at(-1), sentMessages: sent, ...recorded, ...notSentAgain(before) } };
}

const SENT_ELSEWHERE = { outcome: 'elsewhere', reason: 'Another execution has taken this message up since, and sends it.' };

/** Tells the nodes behind that this execution did not send, or not all, because an earlier one on the same message had. */
function notSentAgain(before: readonly SentBefore[]): IDataObject {
	if (before.length === 0) return {};
	const isUnknown = before.some(({ outcome }) => outcome === 'unknown');
	const reason = isUnknown
		? 'An earlier execution was ended while it sent this reply. Nobody knows whether it arrived, so it is not sent again.'
		: 'An earlier execution has sent this reply to the same message already.';
	return { notSentAgain: { outcome: isUnknown ? 'unknown' : 'sent', reason } };
}
