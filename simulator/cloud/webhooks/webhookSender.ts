import type { SimulatedClock } from '../../whatsapp/clock.ts';
import type { Fault, FaultBox, WebhookSubject } from '../faults.ts';
import type { Parcel, PostOffice } from './postOffice.ts';
import { webhookPayload, type WebhookEvent } from './webhookPayload.ts';
import type { WebhookRecord } from './webhookRecord.ts';

/** How long a batch or a swapped pair waits for the next event before it goes out as it is. */
const WAIT_FOR_MORE_MS = 2_000;
const DELAY_MS = 1_000;

interface Held {
	events: WebhookEvent[];
	send: () => void;
	cancelTimer: () => void;
	sent: Promise<WebhookRecord>;
}

/** Turns events into webhooks, letting the ordered faults of the number befall them on the way. */
export interface WebhookSender {
	/** Resolves with the webhook that carried the event, after its first attempt; `onHeld` is told when a fault keeps it back. */
	send(event: WebhookEvent, onHeld?: () => void): Promise<WebhookRecord>;
	clear(): void;
}

export function createWebhookSender(office: PostOffice, faults: FaultBox, clock: SimulatedClock): WebhookSender {
	const batches = new Map<string, Held>();
	const swapped = new Map<string, Held>();

	const subjectOf = ({ value }: WebhookEvent): WebhookSubject =>
		'messages' in value ? 'messages' : 'statuses' in value ? 'statuses' : 'other';

	function parcel(events: WebhookEvent[], shape: Fault['shape']): Parcel {
		const [first, ...more] = events;
		if (!first) throw new Error('A webhook needs at least one event.');
		const { wabaId, phoneNumberId, field } = first;
		const payload = webhookPayload([first, ...more], shape, Math.floor(clock.now() / 1000));
		return { wabaId, ...(phoneNumberId === undefined ? {} : { phoneNumberId }), field, about: events.flatMap(({ about }) => about), payload };
	}

	async function post(events: WebhookEvent[], shape?: Fault['shape']): Promise<WebhookRecord> {
		const [first] = events;
		const duplicate = first && faults.take(first.phoneNumberId, 'duplicate', subjectOf(first));
		const sending = office.post(parcel(events, shape));
		const record = await sending;
		for (let copy = 1; copy < (duplicate ? (duplicate.size ?? 2) : 1); copy++) {
			await office.post({ ...parcel(events, shape), copyOf: record.id });
		}
		return record;
	}

	function hold(key: string, place: Map<string, Held>, shape: Fault['shape'], waitMs: number, release: () => void): Held {
		const events: WebhookEvent[] = [];
		let send: () => void = () => undefined;
		const sent = new Promise<WebhookRecord>((resolve, reject) => {
			send = () => {
				place.delete(key);
				held.cancelTimer();
				release();
				post(events, shape).then(resolve, reject);
			};
		});
		const held: Held = { events, send, sent, cancelTimer: clock.after(waitMs, () => held.send()) };
		place.set(key, held);
		return held;
	}

	async function send(event: WebhookEvent, onHeld: () => void = () => undefined): Promise<WebhookRecord> {
		const number = event.phoneNumberId;
		const subject = subjectOf(event);
		if (faults.take(number, 'drop', subject)) return office.drop(parcel([event], 'messages'));
		const delay = faults.take(number, 'delay', subject);
		if (delay) {
			onHeld();
			await clock.wait(delay.ms ?? DELAY_MS);
		}

		const batch = faults.peek(number, 'batch', subject);
		if (batch) {
			const waiting = batches.get(batch.id) ?? hold(batch.id, batches, batch.shape, batch.ms ?? WAIT_FOR_MORE_MS, () => faults.use(batch));
			waiting.events.push(event);
			onHeld();
			if (waiting.events.length >= (batch.size ?? 2)) waiting.send();
			return await waiting.sent;
		}

		const pair = `${number} ${subject}`;
		const overtaken = swapped.get(pair);
		if (overtaken) {
			const record = await post([event]);
			overtaken.send();
			return record;
		}
		const reorder = faults.take(number, 'reorder', subject);
		if (reorder) {
			const waiting = hold(pair, swapped, undefined, reorder.ms ?? WAIT_FOR_MORE_MS, () => undefined);
			waiting.events.push(event);
			onHeld();
			return await waiting.sent;
		}
		return await post([event]);
	}

	return {
		send,
		clear() {
			for (const held of [...batches.values(), ...swapped.values()]) held.cancelTimer();
			batches.clear();
			swapped.clear();
		},
	};
}
