import { createHash } from 'node:crypto';

import type { WebhookRequest } from '../../provider';
import { CALLBACK_CLOCK_TOLERANCE_MS } from '../limits';
import { readCallbackId } from './callbackId';

/** So long a signature can be used again: from the earliest to the latest clock that is accepted. */
const KEPT_MS = 2 * CALLBACK_CLOCK_TOLERANCE_MS;

/**
 * Notices a signature that is used for another body, which the signature itself does not cover. The same body again is no attack but
 * the vendor trying once more, and passes. One process remembers for itself: it is a second guard beside the secret in the URL.
 */
export class CallbackNonces {
	readonly #seen = new Map<string, { body: string; at: number }>();

	/** Whether the nonce of a verified callback came before with another body. Remembers it. */
	isReplay({ headers, rawBody, receivedAt = new Date(0) }: WebhookRequest): boolean {
		const id = readCallbackId(headers);
		if (typeof id === 'string') return false;
		const now = receivedAt.getTime();
		this.#forgetBefore(now - KEPT_MS);
		const body = createHash('sha256').update(rawBody).digest('hex');
		const before = this.#seen.get(id.nonce);
		if (!before) this.#seen.set(id.nonce, { body, at: now });
		return before !== undefined && before.body !== body;
	}

	get size(): number {
		return this.#seen.size;
	}

	/** They stand in the order in which they came, so the first one to keep ends the search. */
	#forgetBefore(limit: number): void {
		for (const [nonce, { at }] of this.#seen) {
			if (at >= limit) return;
			this.#seen.delete(nonce);
		}
	}
}
