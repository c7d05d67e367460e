import type { IDataObject } from 'n8n-workflow';

import type { Choice } from '../../domain/message/choice';
import type { OutboundKind } from '../../domain/message/outboundMessage';
import type { HelpdeskStore, Reply } from '../../store/helpdeskStore';
import type { Desk } from './Desk';

/** A message as a sending node describes it on its item. */
export interface SentMessage {
	id: string;
	kind: string;
	text?: unknown;
	/** The choices that stand numbered in the text. */
	offers?: unknown;
}

/** What holds of all messages of one reply; only the first of them quotes. */
export interface AboutSent extends Omit<Reply, 'providerId' | 'kind' | 'text' | 'offers' | 'claim'> {
	/** Under which claim each was sent, by its id. */
	claims?: ReadonlyMap<string, string>;
}

/** Keeps messages that went out in their conversation; a survey among them is certain from now on. */
export async function recordSent(desk: Desk, sent: readonly SentMessage[], { claims, quotes, ...about }: AboutSent): Promise<IDataObject> {
	await confirmSurvey(desk.store, desk.json, sent);
	let recorded: IDataObject = {};
	for (const [index, { id, kind, text, offers }] of sent.entries()) {
		const reply = { ...about, providerId: id, kind: kind as OutboundKind, text: typeof text === 'string' ? text : undefined, offers: Array.isArray(offers) ? offers.filter(isChoice) : undefined, claim: claims?.get(id), quotes: index === 0 ? quotes : undefined };
		const { conversation, message } = desk.valueOf(await desk.store.recordReply(reply, desk.at));
		recorded = { conversation: { ...(desk.json.conversation as object | undefined), ...conversation }, reply: { ...message } };
	}
	return recorded;
}

/** The item may come from anywhere. */
function isChoice(value: unknown): value is Choice {
	const { id, title } = (value ?? {}) as Partial<Choice>;
	return typeof id === 'string' && typeof title === 'string';
}

/** A survey that went out with this message is certain from now on. */
export async function confirmSurvey({ surveys }: HelpdeskStore, json: IDataObject, [first]: readonly Pick<SentMessage, 'id'>[]): Promise<void> {
	const { id, state } = (json.survey ?? {}) as { id?: unknown; state?: unknown };
	if (typeof id === 'string' && state === 'asking' && first) await surveys.confirm(id, first.id);
}
