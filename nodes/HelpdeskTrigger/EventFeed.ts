import type { DeliveryStore, Delivery, TakeOptions } from '../shared/store/deliveries/deliveryStore';

/** Well under the two seconds in which an event must be on its way. */
export const POLL_MS = 1000;
/** What was in vain, or in a process that was killed, is handed on again after a minute, then after twice as long each time: eight times in two hours. */
const LEASE_MS = 60_000;
/** While the store cannot be reached. */
const MOST_PAUSE_MS = 30_000;
const MOST_ATTEMPTS = 8;

export interface FeedParts {
	subscription: string;
	deliveries: DeliveryStore;
	types: TakeOptions['types'];
	channelIds: TakeOptions['channelIds'];
	/** So many events are on their way through workflows at a time. */
	mostAtOnce: number;
	/** Looks for what has become due since the last time, so that it is in the history. */
	notice: (at: Date) => Promise<void>;
	/** False for events that another trigger asked for, or that are of no use any more; they count as arrived. */
	isWanted: (event: Delivery['event']) => boolean | Promise<boolean>;
	/** Hands an event on; resolves when its workflow has ended: with `again` where that was in vain and a later attempt may do better. */
	handOn: (delivery: Delivery) => Promise<'done' | 'again'>;
	now: () => Date;
	/** Told once per trouble, not at every try. */
	onTrouble: (error: unknown) => void;
}

/** Hands the events of the desk on as they happen, each until it has arrived. */
export class EventFeed {
	readonly #parts: FeedParts;
	readonly #onTheirWay = new Set<number>();
	#timer: NodeJS.Timeout | undefined;
	#stopped = false;
	#failures = 0;
	#renewAt = 0;

	constructor(parts: FeedParts) {
		this.#parts = parts;
	}

	/** Resolves after the first look, so that trouble at the start can be told to whoever started it. */
	async start(): Promise<void> {
		await this.#turn();
		this.#schedule(POLL_MS);
	}

	/** Takes nothing more. What is on its way still arrives. */
	stop(): void {
		this.#stopped = true;
		if (this.#onTheirWay.size === 0) clearTimeout(this.#timer);
	}

	#schedule(pause: number): void {
		clearTimeout(this.#timer);
		if (this.#stopped && this.#onTheirWay.size === 0) return;
		this.#timer = setTimeout(() => void this.#poll(), pause);
		this.#timer.unref();
	}

	async #poll(): Promise<void> {
		try {
			await this.#turn();
			this.#failures = 0;
		} catch (error) {
			if (this.#failures++ === 0) this.#parts.onTrouble(error);
		}
		this.#schedule(Math.min(POLL_MS * 2 ** this.#failures, MOST_PAUSE_MS));
	}

	async #turn(): Promise<void> {
		const { subscription, deliveries, types, channelIds, mostAtOnce, notice, now } = this.#parts;
		await this.#renew(now());
		if (this.#stopped) return;
		await notice(now());
		const limit = mostAtOnce - this.#onTheirWay.size;
		if (limit <= 0) return;
		const taken = await deliveries.take(subscription, { types, channelIds, limit, leaseMs: LEASE_MS, mostAttempts: MOST_ATTEMPTS }, now());
		for (const delivery of taken) void this.#deliver(delivery);
	}

	async #deliver(delivery: Delivery): Promise<void> {
		const { subscription, deliveries, isWanted, handOn, onTrouble } = this.#parts;
		this.#onTheirWay.add(delivery.seq);
		try {
			const outcome = (await isWanted(delivery.event)) ? await handOn(delivery) : 'done';
			// Else the lease runs out, as after an error.
			if (outcome === 'done') await deliveries.arrived(subscription, [delivery.seq]);
		} catch (error) {
			onTrouble(error);
		} finally {
			this.#onTheirWay.delete(delivery.seq);
		}
	}

	/** A workflow can take longer than a lease. */
	async #renew(at: Date): Promise<void> {
		if (this.#onTheirWay.size === 0 || at.getTime() < this.#renewAt) return;
		const { subscription, deliveries } = this.#parts;
		await deliveries.renew(subscription, [...this.#onTheirWay], new Date(at.getTime() + LEASE_MS));
		this.#renewAt = at.getTime() + LEASE_MS / 3;
	}
}
