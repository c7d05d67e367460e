import type { StoreRunner } from '../storeRunner';
import { endOfChanges, readChanges, type Changes, type LivePlace } from './readChanges';
import { noteTyping, whoTypes, type Typing } from './typing';

export type { Changes, LivePlace } from './readChanges';
export type { Typing } from './typing';

/** What happened lately, for pages that show it at once. */
export interface LiveStore {
	/** The place behind everything that has happened so far. */
	end(at: Date): Promise<LivePlace>;
	/** What happened since a place, with some of what was before it, because writes that end late get early numbers. */
	since(place: LivePlace, at: Date): Promise<Changes>;
	noteTyping(conversationId: string, agentId: string, until: Date, at: Date): Promise<void>;
	whoTypes(at: Date): Promise<Typing[]>;
}

export const liveStore = ({ read, write }: StoreRunner): LiveStore => ({
	end: async (at) => await read(async (context) => await endOfChanges(context, at)),
	since: async (place, at) => await read(async (context) => await readChanges(context, place, at)),
	noteTyping: async (conversationId, agentId, until, at) => await write(async (context) => await noteTyping(context, conversationId, agentId, until, at)),
	whoTypes: async (at) => await read(async (context) => await whoTypes(context, at)),
});
