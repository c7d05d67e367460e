import type { Actor } from '../../domain/history/historyEvent';
import type { StoreRunner } from '../storeRunner';
import { deleteOld } from './deleteOld';

export interface RetentionOrder {
	/** So many conversations, and so many webhooks, are gone through at most. */
	limit: number;
	/** The age in milliseconds for channels that have none of their own; missing = their content is kept. */
	defaultAgeMs?: number;
}

/** What was deleted on one channel. */
export interface Retained {
	channelId: string;
	conversations: number;
	messages: number;
	/** Webhooks of providers. */
	events: number;
}

/** Deletes what people wrote once it has reached the age that its channel allows. What reports count stays. */
export interface RetentionStore {
	/** Channels on which there was nothing to do are not among the results. Where a limit was reached there may be more. */
	deleteOld(order: RetentionOrder, actor: Actor, at: Date): Promise<Retained[]>;
}

export const retentionStore = ({ write, read, scrub }: StoreRunner): RetentionStore => ({
	deleteOld: async (order, actor, at) => await deleteOld({ write, read, scrub }, order, actor, at),
});
