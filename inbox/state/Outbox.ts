import { signal } from '@preact/signals';

import type { InboxAction, InboxActionResult } from '../../nodes/shared/domain/inbox/inboxAction';
import type { InboxApi } from '../api/InboxApi';
import { toFailure } from '../api/InboxFailure';

/** So long a message can be taken back before it goes out. */
export const HOLD_MS = 5_000;
const ASK_AGAIN_MS = 3_000;

/** A message that is on its way to the server. */
export interface Sending {
	key: string;
	conversationId: string;
	action: Extract<InboxAction, { kind: 'reply' | 'template' }>;
	/** What to show until the real one is there. */
	text: string;
	file?: File;
	at: number;
	state: 'held' | 'running' | 'done' | 'failed';
	/** When a held one goes out. Milliseconds. */
	goesAt?: number;
	failure?: { message: string; advice: string; windowClosed?: boolean };
	/** The server never answered: with the same key it can be asked again. */
	unanswered?: boolean;
	messageId?: string;
}

interface Surroundings {
	now: () => number;
	newKey: () => string;
	onResult: (result: InboxActionResult) => void;
}

export type NewSending = Pick<Sending, 'conversationId' | 'action' | 'text' | 'file'>;

/** Messages between the composer and the thread: held for some seconds, sent, and kept with the reason where that fails. */
export class Outbox {
	readonly sendings = signal<Sending[]>([]);
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

	readonly #api: Pick<InboxApi, 'call'>;
	readonly #place: Surroundings;

	constructor(api: Pick<InboxApi, 'call'>, place: Surroundings) {
		this.#api = api;
		this.#place = place;
	}

	/** Sends after `holdMs`; 0 = at once. */
	send(message: NewSending, holdMs = HOLD_MS): void {
		const key = this.#place.newKey();
		const at = this.#place.now();
		this.sendings.value = [...this.sendings.value, { ...message, key, at, state: 'held', goesAt: at + holdMs }];
		if (holdMs === 0) this.release(key);
		else this.#timers.set(key, setTimeout(() => this.release(key), holdMs));
	}

	/** Does not wait any longer. */
	release(key: string): void {
		this.#clearTimer(key);
		if (this.#find(key)?.state === 'held') void this.#run(key);
	}

	/** Takes a held or failed message back, so that it can be written anew. */
	takeBack(key: string): Sending | undefined {
		this.#clearTimer(key);
		const sending = this.#find(key);
		if (sending && (sending.state === 'held' || sending.state === 'failed')) {
			this.#remove(key);
			return sending;
		}
		return undefined;
	}

	/** What surely failed goes out as something new; what was never answered is asked for again, so that it goes out once. */
	retry(key: string): void {
		const sending = this.#find(key);
		if (sending?.state !== 'failed') return;
		const next = sending.unanswered ? key : this.#place.newKey();
		this.#change(key, { key: next, failure: undefined, unanswered: undefined });
		void this.#run(next);
	}

	/** Lets nothing be lost when the page is left. */
	releaseAll(): void {
		for (const { key, state } of this.sendings.value) if (state === 'held') this.release(key);
	}

	get isBusy(): boolean {
		return this.sendings.value.some(({ state }) => state === 'held' || state === 'running');
	}

	take(result: InboxActionResult): void {
		if (!this.#find(result.key)) return;
		if (result.state === 'done') this.#change(result.key, { state: 'done', messageId: result.messageId });
		if (result.state === 'failed') this.#change(result.key, { state: 'failed', failure: result.failure, unanswered: false });
		if (result.state !== 'running') this.#place.onResult(result);
	}

	/** The thread shows them itself from now on. */
	arrived(messageIds: ReadonlySet<string>): void {
		const left = this.sendings.value.filter(({ messageId }) => messageId === undefined || !messageIds.has(messageId));
		if (left.length !== this.sendings.value.length) this.sendings.value = left;
	}

	drop(key: string): void {
		this.#remove(key);
	}

	async #run(key: string): Promise<void> {
		const sending = this.#find(key);
		if (!sending) return;
		this.#change(key, { state: 'running', goesAt: undefined });
		try {
			const { conversationId, action, file } = sending;
			this.take(await this.#api.call('actions.do', { key, conversationId, action }, file));
			await this.#waitFor(key);
		} catch (error) {
			const { error: failure } = toFailure(error);
			this.#change(key, { state: 'failed', failure: { message: failure.message, advice: failure.advice }, unanswered: failure.code === 'offline' || failure.code === 'unavailable' });
		}
	}

	/** A live event tells the result; asking again helps where it was lost. */
	async #waitFor(key: string): Promise<void> {
		while (this.#find(key)?.state === 'running') {
			await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
			if (this.#find(key)?.state === 'running') this.take(await this.#api.call('actions.get', { key }));
		}
	}

	#find(key: string): Sending | undefined {
		return this.sendings.value.find((sending) => sending.key === key);
	}

	#change(key: string, changes: Partial<Sending>): void {
		this.sendings.value = this.sendings.value.map((sending) => (sending.key === key ? { ...sending, ...changes } : sending));
	}

	#remove(key: string): void {
		this.#clearTimer(key);
		this.sendings.value = this.sendings.value.filter((sending) => sending.key !== key);
	}

	#clearTimer(key: string): void {
		clearTimeout(this.#timers.get(key));
		this.#timers.delete(key);
	}
}
