import type { SentMessage } from './recordSent';

/** Keeps what went out. Whoever reads that the store failed must know that the contact has the message. */
export async function keepSent<T>(sent: readonly Pick<SentMessage, 'id'>[], keep: () => Promise<T>): Promise<T> {
	try {
		return await keep();
	} catch (error) {
		const ids = sent.map(({ id }) => id).join(', ');
		const reason = error instanceof Error ? error.message : String(error);
		throw Object.assign(new Error(`The message went out (${ids}), but the store could not keep it: ${reason}`), { advice: 'Do not send it again. Its receipts are kept as soon as the store works.' });
	}
}
