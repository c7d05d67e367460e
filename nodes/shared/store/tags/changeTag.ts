import { nameKey } from '../../domain/nameKey';
import type { StoreContext } from '../storeContext';
import { refused, type StoreResult } from '../storeResult';
import { getTag } from './findTags';
import type { Tag } from './tagStore';

/** Gives a tag another name; where there is one of that name the two become one. */
export async function renameTag(context: StoreContext, name: string, to: string): Promise<StoreResult<Tag>> {
	if (to.trim() === '') return refused('The new name is empty.', "Give a name, or use 'Delete'.");
	await context.hold([nameKey(name), nameKey(to)].sort().map((key) => `tag ${key}`));
	const tag = await getTag(context, name);
	if (!tag.ok) return tag;
	const { db } = context;
	const other = await getTag(context, to);
	if (other.ok && other.value.id !== tag.value.id) {
		const has = db.selectFrom('conversation_tags').select('conversation_id').where('tag_id', '=', other.value.id);
		await db.deleteFrom('conversation_tags').where('tag_id', '=', tag.value.id).where('conversation_id', 'in', has).execute();
		await db.updateTable('conversation_tags').set({ tag_id: other.value.id }).where('tag_id', '=', tag.value.id).execute();
		await db.deleteFrom('tags').where('id', '=', tag.value.id).execute();
	} else await db.updateTable('tags').set({ name: to.trim(), name_key: nameKey(to) }).where('id', '=', tag.value.id).execute();
	return await getTag(context, to);
}

export async function colourTag(context: StoreContext, name: string, colour: string | undefined): Promise<StoreResult<Tag>> {
	await context.db.updateTable('tags').set({ colour: colour ?? null }).where('name_key', '=', nameKey(name)).execute();
	return await getTag(context, name);
}

export async function removeTag(context: StoreContext, name: string): Promise<StoreResult<Tag>> {
	await context.hold([`tag ${nameKey(name)}`]);
	const tag = await getTag(context, name);
	if (!tag.ok) return tag;
	await context.db.deleteFrom('conversation_tags').where('tag_id', '=', tag.value.id).execute();
	await context.db.deleteFrom('tags').where('id', '=', tag.value.id).execute();
	return tag;
}
