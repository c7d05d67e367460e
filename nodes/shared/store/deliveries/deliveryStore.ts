import type { HistoryEvent, HistoryEventType } from '../../domain/history/historyEvent';
import { explainEvent, type EventSituation } from './explainEvent';
import type { StoreRunner } from '../storeRunner';
import { arrived, renew } from './leases';
import { subscribe, unsubscribe } from './subscriptions';
import { takeEvents } from './takeEvents';

/** An event that somebody has taken in order to hand it on. */
export interface Delivery {
	/** Names the delivery for `arrived` and `renew`. */
	seq: number;
	/** 1 for the first time. */
	attempt: number;
	event: HistoryEvent;
}

export interface TakeOptions {
	types: readonly HistoryEventType[];
	/** Empty = all. */
	channelIds: readonly string[];
	/** At most so many. */
	limit: number;
	/** Whoever neither renews nor reports in this time counts as lost, and somebody else gets the event; the second time after twice this time, then four times, and so on. */
	leaseMs: number;
	/** An event that was lost so often is not handed out again. */
	mostAttempts: number;
}

/** Hands each event of the history to one taker of each subscription, at least once. */
export interface DeliveryStore {
	/** Begins a subscription with what happens from now on; one that is there goes on where it was, unless `afresh`. */
	subscribe(subscription: string, options: { afresh: boolean }, at: Date): Promise<void>;
	/** The next events, oldest first; lost ones before new ones. A subscription that does not exist gets nothing. */
	take(subscription: string, options: TakeOptions, at: Date): Promise<Delivery[]>;
	/** These have been handed on, and are never given out again. */
	arrived(subscription: string, seqs: readonly number[]): Promise<void>;
	/** Whoever took these is still busy with them. */
	renew(subscription: string, seqs: readonly number[], until: Date): Promise<void>;
	unsubscribe(subscription: string): Promise<void>;
	/** What an event is about, as it is now. */
	explain(event: HistoryEvent, at: Date): Promise<EventSituation>;
}

export const deliveryStore = ({ read, write }: StoreRunner): DeliveryStore => ({
	subscribe: async (subscription, options, at) => await write(async (context) => await subscribe(context, subscription, options, at)),
	take: async (subscription, options, at) => await write(async (context) => await takeEvents(context, subscription, options, at)),
	arrived: async (subscription, seqs) => await write(async (context) => await arrived(context, subscription, seqs)),
	renew: async (subscription, seqs, until) => await write(async (context) => await renew(context, subscription, seqs, until)),
	unsubscribe: async (subscription) => await write(async (context) => await unsubscribe(context, subscription)),
	explain: async (event, at) => await read(async (context) => await explainEvent(context, event, at)),
});
