import type { SharedParts } from '../../sharedParts.ts';
import type { Callback, CallbackOffice, CallbackRecord } from './callbackOffice.ts';

const DELAY_MS = 1_000;
/** How long a callback that is to be overtaken waits for the next one. */
const WAIT_FOR_NEXT_MS = 2_000;

/** Lets the ordered faults of a number befall its callbacks on the way. */
export interface CallbackSender {
	/** What became of it; `onHeld` is told when a fault keeps it back. */
	send(callback: Callback, onHeld?: () => void): Promise<CallbackRecord>;
	clear(): void;
}

export function createCallbackSender(office: CallbackOffice, { faults, clock }: Pick<SharedParts, 'faults' | 'clock'>): CallbackSender {
	const overtaken = new Map<string, () => void>();
	return {
		async send(callback, onHeld = () => undefined) {
			const { numberId } = callback;
			const subject = callback.field === 'message' ? 'messages' : 'statuses';
			const pair = `${numberId} ${subject}`;
			if (faults.take(numberId, 'drop', subject)) return office.drop(callback);
			const delay = faults.take(numberId, 'delay', subject);
			if (delay) {
				onHeld();
				await clock.wait(delay.ms ?? DELAY_MS);
			}
			const waiting = overtaken.get(pair);
			const reorder = waiting ? undefined : faults.take(numberId, 'reorder', subject);
			if (reorder) {
				onHeld();
				await new Promise<void>((resolve) => {
					const stop = clock.after(reorder.ms ?? WAIT_FOR_NEXT_MS, resolve);
					overtaken.set(pair, () => (stop(), resolve()));
				});
				overtaken.delete(pair);
			}
			const duplicate = faults.take(numberId, 'duplicate', subject);
			const record = await office.post(callback);
			for (let copy = 1; copy < (duplicate ? (duplicate.size ?? 2) : 1); copy++) await office.post(callback);
			waiting?.();
			return record;
		},
		clear: () => overtaken.clear(),
	};
}
