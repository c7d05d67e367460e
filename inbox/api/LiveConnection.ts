import type { LiveEvent } from '../../nodes/shared/domain/inbox/liveEvent';
import type { InboxApi } from './InboxApi';
import { toFailure } from './InboxFailure';
import { readLines } from './readLines';

/** After so long without any line the connection counts as lost. */
const SILENCE_MS = 40_000;
/** A proxy that holds lines back lets no `hello` through in this time. */
const HELLO_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** So long it asks in turns before it tries a stream again: what held the lines back may be gone. */
const STREAM_AGAIN_MS = 5 * 60_000;

/** `polling`: what happens comes in, but in turns. */
export type Connection = 'connecting' | 'open' | 'polling' | 'lost';

interface Listener {
	onEvent: (event: LiveEvent) => void;
	/** `retryAt`: when the next attempt begins, where it is lost. Milliseconds. */
	onState: (state: Connection, retryAt?: number) => void;
	now: () => number;
}

/** Listens to the server for as long as it is not stopped: by a stream, by asking again and again where streams are held back. */
export class LiveConnection {
	readonly #api: Pick<InboxApi, 'stream' | 'call'>;
	readonly #listener: Listener;
	#cursor: string | undefined;
	#stopped = false;
	#interrupted = false;
	/** Until when it asks in turns. */
	#pollsUntil = 0;
	#current = new AbortController();
	#wake = (): void => undefined;

	constructor(api: Pick<InboxApi, 'stream' | 'call'>, listener: Listener) {
		this.#api = api;
		this.#listener = listener;
	}

	async run(): Promise<void> {
		let failures = 0;
		while (!this.#stopped) {
			try {
				const heard = this.#listener.now() < this.#pollsUntil ? await this.#poll() : await this.#listen();
				failures = heard ? 0 : failures + 1;
			} catch (error) {
				if (['signedOut', 'notAccepted'].includes(toFailure(error).error.code)) return;
				this.#pollsUntil = 0;
				failures++;
			}
			if (failures > 0 && !this.#stopped) await this.#pause(failures);
		}
	}

	/** Tries at once, e.g. because the network is back. */
	retryNow(): void {
		this.#wake();
	}

	/** The network went away: says so at once instead of waiting for the silence. */
	interrupt(): void {
		this.#interrupted = true;
		this.#current.abort();
	}

	stop(): void {
		this.#stopped = true;
		this.#current.abort();
		this.#wake();
	}

	async #pause(failures: number): Promise<void> {
		const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
		this.#listener.onState('lost', this.#listener.now() + wait);
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, wait);
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}

	/** Whether anything was heard. A stream ends by itself with its token; the next one goes on after the cursor. */
	async #listen(): Promise<boolean> {
		this.#current = new AbortController();
		this.#interrupted = false;
		const { signal } = this.#current;
		let heard = false;
		let timer = setTimeout(() => this.#current.abort(), HELLO_MS);
		try {
			const stream = await this.#api.stream(this.#cursor === undefined ? {} : { cursor: this.#cursor }, signal);
			for await (const line of readLines(stream)) {
				clearTimeout(timer);
				timer = setTimeout(() => this.#current.abort(), SILENCE_MS);
				if (!heard) this.#listener.onState('open');
				heard = true;
				this.#take(JSON.parse(line) as LiveEvent);
			}
			return heard;
		} catch (error) {
			if (!signal.aborted || this.#interrupted) throw error;
			// Reached, but nothing came through: whatever stands between holds the lines back.
			if (!heard && !this.#stopped) this.#pollsUntil = this.#listener.now() + STREAM_AGAIN_MS;
			return heard || !this.#stopped;
		} finally {
			clearTimeout(timer);
		}
	}

	async #poll(): Promise<boolean> {
		const { events, cursor } = await this.#api.call('live.poll', this.#cursor === undefined ? {} : { cursor: this.#cursor });
		this.#listener.onState('polling');
		const isFirst = this.#cursor === undefined;
		events.forEach((event) => this.#take(event));
		this.#cursor = cursor;
		if (isFirst) this.#listener.onEvent({ type: 'resync', cursor });
		return true;
	}

	#take(event: LiveEvent): void {
		const isFirst = this.#cursor === undefined;
		if ('cursor' in event) this.#cursor = event.cursor;
		this.#listener.onEvent(event);
		// What happened between the page's first look at its lists and the beginning of the stream is in neither.
		if (isFirst && event.type === 'hello') this.#listener.onEvent({ type: 'resync', cursor: event.cursor });
	}
}
