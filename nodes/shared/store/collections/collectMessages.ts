import type { Conversation } from '../../domain/conversation/conversation';
import { joinCollection, takeCollection, type Collection, type QuietRules } from '../../domain/message/collection';
import { findConversation } from '../conversations/findConversation';
import { markHandled } from '../events/handledEvents';
import { findMessages } from '../messages/findMessages';
import { messageOf } from '../messages/messageOf';
import type { CollectionRow } from '../schema/collectionRow';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { CollectedMessage, Collecting } from './collectionStore';

const OVERTAKEN = { state: 'overtaken' } as const;

export async function joinMessages(context: StoreContext, message: CollectedMessage, rules: QuietRules, at: Date): Promise<StoreResult<Collecting>> {
	const place = await findPlace(context, message);
	if (!place.ok) return place;
	const { conversation, messageId } = place.value;
	const known = await findCollections(context, conversation.id);
	const joined = joinCollection(known, messageId, at.getTime(), rules, context.newId);
	if (!joined) return done(OVERTAKEN);
	const { collection, absorbedId } = joined;
	if (absorbedId !== undefined) await context.db.deleteFrom('collections').where('id', '=', absorbedId).execute();
	if (!known.some(({ id }) => id === collection.id)) await forgetHandled(context, known);
	await save(context, conversation.id, collection);
	return done({ state: 'waiting', until: new Date(collection.dueAt) });
}

export async function takeMessages(context: StoreContext, message: CollectedMessage, at: Date): Promise<StoreResult<Collecting>> {
	const place = await findPlace(context, message);
	if (!place.ok) return place;
	const { conversation, messageId } = place.value;
	const result = takeCollection(await findCollections(context, conversation.id), messageId, at.getTime());
	if (!result) return done(OVERTAKEN);
	if ('waitUntil' in result) return done({ state: 'waiting', until: new Date(result.waitUntil) });
	await save(context, conversation.id, result.taken);
	const messages = await findMessages(context, { conversationId: conversation.id, ids: result.taken.messageIds });
	for (const { id, channelId, providerId } of messages) if (id !== messageId) await markHandled(context, channelId, providerId, at);
	return done({ state: 'collected', conversation, messages });
}

/** The conversation is read in order to change it, which lets nobody else change its collections meanwhile. */
async function findPlace(context: StoreContext, { channelId, providerId }: CollectedMessage): Promise<StoreResult<{ conversation: Conversation; messageId: string }>> {
	const row = await messageOf(context, channelId, providerId);
	const conversation = row?.conversation_id ? await findConversation(context, row.conversation_id) : undefined;
	return row && conversation ? done({ conversation, messageId: row.id }) : notFound('message', providerId);
}

/** The one that grows first, where a merge of contacts has left two. */
async function findCollections({ db }: StoreContext, conversationId: string): Promise<Collection[]> {
	const rows = await db.selectFrom('collections').selectAll().where('conversation_id', '=', conversationId).orderBy('due_at', 'desc').execute();
	return rows.map(({ id, message_ids, began_at, due_at, taken_at }) => ({
		id,
		messageIds: JSON.parse(message_ids) as string[],
		beganAt: began_at,
		dueAt: due_at,
		takenAt: taken_at ?? undefined,
	}));
}

async function save({ db }: StoreContext, conversationId: string, { id, messageIds, beganAt, dueAt, takenAt }: Collection): Promise<void> {
	const row: CollectionRow = { id, conversation_id: conversationId, message_ids: JSON.stringify(messageIds), began_at: beganAt, due_at: dueAt, taken_at: takenAt ?? null };
	await db
		.insertInto('collections')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
		.execute();
}

/** Those that were answered are needed by nobody. */
async function forgetHandled({ db }: StoreContext, known: readonly Collection[]): Promise<void> {
	for (const { id, messageIds, takenAt } of known) {
		const last = messageIds.at(-1);
		if (takenAt === undefined || last === undefined) continue;
		const unhandled = await db
			.selectFrom('messages as message')
			.innerJoin('inbound_events as arrival', (join) =>
				join.onRef('arrival.channel_id', '=', 'message.channel_id').onRef('arrival.key', '=', 'message.provider_id').on('arrival.event', '=', 'message'),
			)
			.select('message.id')
			.where('message.id', '=', last)
			.where('arrival.handled_at', 'is', null)
			.executeTakeFirst();
		if (!unhandled) await db.deleteFrom('collections').where('id', '=', id).execute();
	}
}
