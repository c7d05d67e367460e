import type { Fault } from '../../cloud/faults.ts';
import type { SharedParts } from '../../sharedParts.ts';
import type { SentWebhook } from '../../whatsapp/providerDesk.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import type { CallbackOffice } from './callbackOffice.ts';

const DELAY_MS = 1_000;
/** How long a batch or a callback that is to be overtaken waits for the next event. */
const WAIT_FOR_MORE_MS = 2_000;
const SUBJECTS = { response: 'messages', status: 'statuses', notification: 'other' } as const;

interface Batch {
	events: [CallbackEvent, ...CallbackEvent[]];
	go: () => void;
	posted: Promise<SentWebhook>;
}

/** Lets the ordered faults of a number befall its callbacks on the way. */
export interface CallbackSender {
	/** Whether the business took it; `onHeld` is told when a fault keeps it back. */
	send(event: CallbackEvent, onHeld?: () => void): Promise<boolean>;
	clear(): void;
}

export function createCallbackSender(office: CallbackOffice, { faults, clock }: Pick<SharedParts, 'faults' | 'clock'>): CallbackSender {
	const overtaken = new Map<string, () => void>();
	const batches = new Map<string, Batch>();
	const tookIt = ({ state }: SentWebhook): boolean => state === 'delivered';

	function openBatch(fault: Fault, event: CallbackEvent): Batch {
		const events: Batch['events'] = [event];
		let go = (): void => undefined;
		const full = new Promise<void>((resolve) => {
			go = resolve;
		});
		const stop = clock.after(fault.ms ?? WAIT_FOR_MORE_MS, () => go());
		const posted = full.then(async () => {
			stop();
			batches.delete(fault.id);
			faults.use(fault);
			return await office.post(events);
		});
		const batch = { events, go, posted };
		batches.set(fault.id, batch);
		return batch;
	}

	async function hold(pair: string, ms: number): Promise<void> {
		await new Promise<void>((resolve) => {
			const stop = clock.after(ms, resolve);
			overtaken.set(pair, () => (stop(), resolve()));
		});
		overtaken.delete(pair);
	}

	return {
		async send(event, onHeld = () => undefined) {
			if (!office.isWanted(event)) return false;
			const { numberId, kind } = event;
			const subject = SUBJECTS[kind];
			if (faults.take(numberId, 'drop', subject)) {
				office.drop(event);
				return false;
			}
			const delay = faults.take(numberId, 'delay', subject);
			if (delay) {
				onHeld();
				await clock.wait(delay.ms ?? DELAY_MS);
			}
			const fault = faults.peek(numberId, 'batch', subject);
			if (fault) {
				onHeld();
				const batch = batches.get(fault.id);
				batch?.events.push(event);
				const { events, go, posted } = batch ?? openBatch(fault, event);
				if (events.length >= (fault.size ?? 2)) go();
				return tookIt(await posted);
			}
			const pair = `${numberId} ${subject}`;
			const waiting = overtaken.get(pair);
			const reorder = waiting ? undefined : faults.take(numberId, 'reorder', subject);
			if (reorder) {
				onHeld();
				await hold(pair, reorder.ms ?? WAIT_FOR_MORE_MS);
			}
			const duplicate = faults.take(numberId, 'duplicate', subject);
			const record = await office.post([event]);
			for (let copy = 1; copy < (duplicate ? (duplicate.size ?? 2) : 1); copy++) await office.post([event]);
			waiting?.();
			return tookIt(record);
		},
		clear() {
			overtaken.clear();
			batches.clear();
		},
	};
}
