import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import type { SentMessage } from '../messages/sentMessage.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { statusRow, type StatusFailure, type StatusWord } from './statusRow.ts';

/** Tells the business how far a message has come, each step after the one before has been told. */
export async function tellStatus({ callbacks, clock }: EngageLabWorld, number: EngageLabNumber, sent: SentMessage, word: StatusWord, failure?: StatusFailure, at = clock.now()): Promise<void> {
	const row = statusRow(number, sent, word, at, failure);
	const event: CallbackEvent = { wabaId: number.wabaId, numberId: number.numberId, kind: 'status', name: word, about: [sent.messageId, sent.wamid], row };
	sent.told = sent.told.then(() => new Promise((resolve) => void callbacks.send(event, resolve).then(() => resolve())));
	await sent.told;
}
