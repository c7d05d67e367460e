import { sql } from 'kysely';
import type { Actor } from '../../domain/history/historyEvent';
import { settingsFromRow } from '../channels/settingsOf';
import { recordHistory } from '../history/recordHistory';
import { forgetSends } from '../sends/sendSteps';
import type { StoreContext } from '../storeContext';
import type { StoreRunner } from '../storeRunner';
import { forgetWords } from '../words/messageWords';
import type { Retained, RetentionOrder } from './retentionStore';

/** Goes through the channels that have an age, each in a transaction of its own, so that nobody waits long. */
export async function deleteOld(runner: StoreRunner, { limit, defaultAgeMs }: RetentionOrder, actor: Actor, at: Date): Promise<Retained[]> {
	const channels = await runner.read(async ({ db }) => await db.selectFrom('channels').select(['id', 'settings']).orderBy('id').execute());
	const results: Retained[] = [];
	for (const { id, settings } of channels) {
		const age = settingsFromRow(settings).retentionMs ?? defaultAgeMs;
		if (age === undefined) continue;
		const before = at.getTime() - age;
		const done = await runner.write(async (context) => await deleteOnChannel(context, id, before, limit, actor, at));
		if (done.conversations + done.events > 0) results.push(done);
	}
	if (results.length > 0) await runner.scrub();
	return results;
}

async function deleteOnChannel(context: StoreContext, channelId: string, before: number, limit: number, actor: Actor, at: Date): Promise<Retained> {
	const { db } = context;
	const conversations = await db
		.selectFrom('conversations')
		.select('id')
		.where('channel_id', '=', channelId)
		.where('resolved_at', '<', before)
		.where(sql<boolean>`state = 'resolved' and (emptied_at is null or emptied_at < resolved_at)`)
		.orderBy('resolved_at')
		.limit(limit)
		// One that is just being reopened is left for the next time.
		.$if(context.locksRows, (query) => query.forUpdate().skipLocked())
		.execute();
	let messages = 0;
	for (const { id } of conversations) messages += await emptyConversation(context, channelId, id, at);
	const events = await deleteEvents(context, channelId, before, limit);
	if (conversations.length + events > 0) {
		await recordHistory(context, { type: 'contentDeleted', at, actor, channelId, data: { conversations: conversations.length, messages, events } });
	}
	return { channelId, conversations: conversations.length, messages, events };
}

/** Messages stay as empty shells, so that reports go on adding up and a repeated webhook is still known. */
async function emptyConversation(context: StoreContext, channelId: string, conversationId: string, at: Date): Promise<number> {
	const { db } = context;
	const emptied = await db.updateTable('messages').set({ text: null, media: null, error: null }).where('conversation_id', '=', conversationId).returning(['provider_id', 'seq']).execute();
	await forgetWords(context, emptied.map(({ seq }) => seq));
	for (const { provider_id: id } of emptied) {
		await db.deleteFrom('receipts').where('channel_id', '=', channelId).where('provider_id', '=', id).execute();
		await db.updateTable('inbound_events').set((eb) => ({ payload: EMPTY, handled_at: eb.fn.coalesce('handled_at', eb.val(at.getTime())) })).where('channel_id', '=', channelId).where('event', 'in', ['message', 'echo']).where('key', '=', id).execute();
	}
	await forgetSends(context, [conversationId]);
	await db.deleteFrom('notes').where('conversation_id', '=', conversationId).execute();
	await db.updateTable('history').set({ reason: null }).where('conversation_id', '=', conversationId).execute();
	await db.updateTable('conversations').set({ emptied_at: at.getTime(), ai_summary: null }).where('id', '=', conversationId).execute();
	return emptied.length;
}

/** The row itself says that the webhook was here before. */
const EMPTY = '{}';

/** Webhooks that belong to no conversation, and that nobody has to do anything about any more. */
async function deleteEvents({ db }: StoreContext, channelId: string, before: number, limit: number): Promise<number> {
	const rows = await db
		.selectFrom('inbound_events')
		.select('seq')
		.where('channel_id', '=', channelId)
		.where('received_at', '<', before)
		.where('event', 'not in', ['message', 'echo'])
		.orderBy('received_at')
		.limit(limit)
		.execute();
	if (rows.length > 0) await db.deleteFrom('inbound_events').where('seq', 'in', rows.map(({ seq }) => seq)).execute();
	return rows.length;
}
