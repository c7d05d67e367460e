import type { Actor } from '../../domain/history/historyEvent';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { findTags, tagsOf } from './findTags';
import { colourTag, removeTag, renameTag } from './changeTag';
import { tagConversation, untagConversation } from './tagConversation';

export interface Tag {
	id: string;
	name: string;
	/** As people typed it, e.g. `#d97706`. */
	colour?: string;
	/** How many conversations have it. */
	conversations: number;
}

/** Words on conversations; one word whatever its case. */
export interface TagStore {
	/** Tags that do not exist yet are made. The names of all tags that the conversation has then. */
	add(conversationId: string, names: readonly string[], actor: Actor, at: Date): Promise<StoreResult<string[]>>;
	take(conversationId: string, names: readonly string[], actor: Actor, at: Date): Promise<StoreResult<string[]>>;
	/** By name, with how often they are used. `limit` undefined = all. */
	find(limit?: number): Promise<Tag[]>;
	/** The names of the tags of each conversation that has any. */
	ofConversations(ids: readonly string[]): Promise<Map<string, string[]>>;
	/** A name that another tag has makes the two one. */
	rename(name: string, to: string): Promise<StoreResult<Tag>>;
	colour(name: string, colour: string | undefined): Promise<StoreResult<Tag>>;
	/** Takes it off every conversation. */
	remove(name: string): Promise<StoreResult<Tag>>;
}

export const tagStore = ({ read, write }: StoreRunner): TagStore => ({
	add: async (id, names, actor, at) => await write(async (context) => await tagConversation(context, id, names, { actor, at })),
	take: async (id, names, actor, at) => await write(async (context) => await untagConversation(context, id, names, { actor, at })),
	find: async (limit) => await read(async (context) => await findTags(context, limit)),
	ofConversations: async (ids) => await read(async (context) => await tagsOf(context, ids)),
	rename: async (name, to) => await write(async (context) => await renameTag(context, name, to)),
	colour: async (name, colour) => await write(async (context) => await colourTag(context, name, colour)),
	remove: async (name) => await write(async (context) => await removeTag(context, name)),
});
