import { nameKey } from '../../domain/nameKey';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { Tag } from './tagStore';

/** All tags, by name. */
export async function findTags(context: StoreContext, limit?: number): Promise<Tag[]> {
	const rows = await tags(context)
		.orderBy('tags.name_key')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	return rows.map(tagFromRow);
}

/** The tag of a name, whatever its case. */
export async function getTag(context: StoreContext, name: string): Promise<StoreResult<Tag>> {
	const row = await tags(context).where('tags.name_key', '=', nameKey(name)).executeTakeFirst();
	return row ? done(tagFromRow(row)) : notFound('tag', name);
}

/** The names of the tags of conversations, in order. */
export async function tagsOf({ db }: StoreContext, conversationIds: readonly string[]): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>();
	if (conversationIds.length === 0) return names;
	const rows = await db
		.selectFrom('conversation_tags as given')
		.innerJoin('tags', 'tags.id', 'given.tag_id')
		.select(['given.conversation_id', 'tags.name'])
		.where('given.conversation_id', 'in', [...conversationIds])
		.orderBy('tags.name_key')
		.execute();
	for (const { conversation_id, name } of rows) names.set(conversation_id, [...(names.get(conversation_id) ?? []), name]);
	return names;
}

function tags({ db }: StoreContext) {
	return db
		.selectFrom('tags')
		.select((eb) => [
			'tags.id',
			'tags.name',
			'tags.colour',
			eb
				.selectFrom('conversation_tags as given')
				.whereRef('given.tag_id', '=', 'tags.id')
				.select((inner) => inner.fn.countAll().as('count'))
				.as('conversations'),
		]);
}

const tagFromRow = ({ id, name, colour, conversations }: { id: string; name: string; colour: string | null; conversations: unknown }): Tag => ({
	id,
	name,
	colour: colour ?? undefined,
	conversations: Number(conversations),
});
