import { nameKey } from '../../domain/nameKey';
import { findConversation } from '../conversations/findConversation';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import { tagsOf } from './findTags';

/** Puts tags on a conversation; what it has already stays. */
export async function tagConversation(context: StoreContext, conversationId: string, names: readonly string[], deed: Deed): Promise<StoreResult<string[]>> {
	const wanted = named(names);
	if (wanted.size === 0) return refused('No tag is given.', 'Name at least one.');
	const conversation = await findConversation(context, conversationId);
	if (!conversation) return notFound('conversation', conversationId);
	const { db } = context;
	await context.hold([...wanted.keys()].sort().map((key) => `tag ${key}`));
	for (const [key, name] of wanted) {
		await db
			.insertInto('tags')
			.values({ id: context.newId(), name, name_key: key, colour: null })
			.onConflict((conflict) => conflict.column('name_key').doNothing())
			.execute();
	}
	const rows = await db.selectFrom('tags').select(['id', 'name']).where('name_key', 'in', [...wanted.keys()]).orderBy('name_key').execute();
	const added = await db
		.insertInto('conversation_tags')
		.values(rows.map(({ id }) => ({ conversation_id: conversation.id, tag_id: id })))
		.onConflict((conflict) => conflict.doNothing())
		.returning('tag_id')
		.execute();
	const addedNames = rows.filter(({ id }) => added.some(({ tag_id }) => tag_id === id)).map(({ name }) => name);
	if (addedNames.length > 0) {
		const { id, channelId, contactId } = conversation;
		await recordHistory(context, { ...deed, type: 'tagsChanged', conversationId: id, channelId, contactId, data: { added: addedNames } });
	}
	return done((await tagsOf(context, [conversation.id])).get(conversation.id) ?? []);
}

/** Takes tags off a conversation; the tags themselves stay. */
export async function untagConversation(context: StoreContext, conversationId: string, names: readonly string[], deed: Deed): Promise<StoreResult<string[]>> {
	const unwanted = named(names);
	const conversation = await findConversation(context, conversationId);
	if (!conversation) return notFound('conversation', conversationId);
	const { db } = context;
	const rows = unwanted.size === 0 ? [] : await db.selectFrom('tags').select(['id', 'name']).where('name_key', 'in', [...unwanted.keys()]).orderBy('name_key').execute();
	const ids = rows.map(({ id }) => id);
	const taken = ids.length === 0 ? [] : await db.deleteFrom('conversation_tags').where('conversation_id', '=', conversation.id).where('tag_id', 'in', ids).returning('tag_id').execute();
	const removed = rows.filter(({ id }) => taken.some(({ tag_id }) => tag_id === id)).map(({ name }) => name);
	if (removed.length > 0) {
		const { id, channelId, contactId } = conversation;
		await recordHistory(context, { ...deed, type: 'tagsChanged', conversationId: id, channelId, contactId, data: { removed } });
	}
	return done((await tagsOf(context, [conversation.id])).get(conversation.id) ?? []);
}

function named(names: readonly string[]): Map<string, string> {
	return new Map(names.map((name) => name.trim()).filter((name) => name !== '').map((name) => [nameKey(name), name]));
}
