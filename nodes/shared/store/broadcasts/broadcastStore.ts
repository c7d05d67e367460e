import type { Recipient } from '../../domain/message/outboundMessage';
import { nameKey } from '../../domain/nameKey';
import type { BroadcastRecipientRow } from '../schema/broadcastRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { toIso, toOptionalIso } from '../timestamp';
import { claimRecipient, keepRecipient } from './claimRecipient';
import { recipientKey } from './recipientKey';

export interface BroadcastOrder {
	/** One name is one broadcast, in any case. */
	name: string;
	channelId: string;
	to: Recipient;
	/** How many people may be written to from this number in 24 hours; missing = any. */
	dailyLimit?: number;
	/** After so long whoever was claimed and of whom no receipt came may be claimed again; missing = never. */
	retryUnknownAfterMs?: number;
}

/**
 * Why nobody is written to: `already` got it, `unknown` was begun and never reported as sent, so it may have arrived, `postponed`
 * because of the daily limit.
 */
export type LeftOut = 'already' | 'unknown' | 'blocked' | 'optedOut' | 'postponed' | 'stopped';

export type BroadcastClaim = { claimed: true } | { claimed: false; status: LeftOut };

/** How a send ended. What certainly was not sent may be tried again when the broadcast goes on. */
export type BroadcastOutcome = { state: 'sent' } | { state: 'failed'; reason: string };

export interface BroadcastReport {
	name: string;
	startedAt: string;
	/** Present while it is stopped. */
	stoppedAt?: string;
	sent: number;
	/** Certainly not sent; tried again when the broadcast goes on. */
	failed: number;
	/** Claimed and never reported as sent: being sent right now, or lost in a crash. Never repeated. */
	unknown: number;
	blocked: number;
	optedOut: number;
	/** Why sends failed, the commonest first. */
	failures: Array<{ reason: string; count: number }>;
}

/** Each recipient of a broadcast once, whatever happens on the way. */
export interface BroadcastStore {
	/** Before the send: whoever gets a claim sends, nobody else does. */
	claim(order: BroadcastOrder, at: Date): Promise<BroadcastClaim>;
	/** After the send. Where the outcome is not known the claim stays as it is. */
	settle(order: Pick<BroadcastOrder, 'name' | 'channelId' | 'to'>, outcome: BroadcastOutcome, at: Date): Promise<void>;
	/** From now on nobody more is written to, also by executions that are under way. */
	stop(name: string, at: Date): Promise<StoreResult<BroadcastReport>>;
	/** Lets it go on where it was stopped. */
	resume(name: string): Promise<StoreResult<BroadcastReport>>;
	report(name: string): Promise<StoreResult<BroadcastReport>>;
}

export const broadcastStore = ({ read, write }: StoreRunner): BroadcastStore => ({
	claim: async (order, at) => await write(async (context) => await claimRecipient(context, order, at)),
	settle: async ({ name, channelId, to }, outcome, at) =>
		await write(async (context) => {
			const reason = outcome.state === 'failed' ? outcome.reason : null;
			await keepRecipient(context, { broadcast: nameKey(name), recipient: recipientKey(to), channel_id: channelId, state: outcome.state, at: at.getTime(), reason });
		}),
	stop: async (name, at) => await write(async (context) => await setStopped(context, name, at.getTime())),
	resume: async (name) => await write(async (context) => await setStopped(context, name, null)),
	report: async (name) => await read(async (context) => await reportOf(context, name)),
});

async function setStopped(context: StoreContext, name: string, stoppedAt: number | null): Promise<StoreResult<BroadcastReport>> {
	await context.db.updateTable('broadcasts').set({ stopped_at: stoppedAt }).where('name_key', '=', nameKey(name)).execute();
	return await reportOf(context, name);
}

async function reportOf({ db }: StoreContext, name: string): Promise<StoreResult<BroadcastReport>> {
	const row = await db.selectFrom('broadcasts').selectAll().where('name_key', '=', nameKey(name)).executeTakeFirst();
	if (!row) return notFound('broadcast', name);
	const groups = await db
		.selectFrom('broadcast_recipients')
		.select(['state', 'reason'])
		.select((eb) => eb.fn.countAll().as('count'))
		.where('broadcast', '=', row.name_key)
		.groupBy(['state', 'reason'])
		.execute();
	const count = (state: BroadcastRecipientRow['state']) => groups.filter((group) => group.state === state).reduce((sum, group) => sum + Number(group.count), 0);
	const failures = groups.flatMap(({ state, reason, count: times }) => (state === 'failed' ? [{ reason: reason ?? '', count: Number(times) }] : []));
	return done({
		name: row.name,
		startedAt: toIso(row.started_at),
		...(row.stopped_at === null ? {} : { stoppedAt: toOptionalIso(row.stopped_at) }),
		sent: count('sent'),
		failed: count('failed'),
		unknown: count('sending'),
		blocked: count('blocked'),
		optedOut: count('optedOut'),
		failures: failures.sort((one, other) => other.count - one.count),
	});
}
