import { nameKey } from '../../domain/nameKey';
import { inParts } from '../inParts';
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
export async function tagsOf(context: StoreContext, conversationIds: readonly string[]): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>();
	for (const ids of inParts(conversationIds)) {
		for (const { conversation_id, name } of await givenTo(context, ids)) names.set(conversation_id, [...(names.get(conversation_id) ?? []), name]);
	}
	return names;
}

/** Sorted here: a page holds few tags, and each engine would sort letters in its own way. */
async function givenTo({ db }: StoreContext, ids: readonly string[]): Promise<Array<{ conversation_id: string; name: string }>> {
	const rows = await db
		.selectFrom('conversation_tags as given')
		.innerJoin('tags', 'tags.id', 'given.tag_id')
		.select(['given.conversation_id', 'tags.name', 'tags.name_key'])
		.where('given.conversation_id', 'in', ids)
		.execute();
	return rows.sort((one, other) => (one.name_key < other.name_key ? -1 : 1));
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
