import type { Channel } from '../../domain/channel/channel';
import type { ChannelChanges } from '../../domain/channel/channelSettings';
import type { Actor } from '../../domain/history/historyEvent';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { createChannel, updateChannel, type NewChannel } from './configureChannel';
import { findChannel, findChannels } from './findChannels';
import { moveChannel } from './moveChannel';
import type { MovedTraces } from './moveTraces';
import { removeChannel } from './removeChannel';

export type { NewChannel } from './configureChannel';

export interface ChannelFilter {
	provider?: string;
	account?: string;
	/** Only those that somebody has configured, or only the others. */
	configured?: boolean;
}

export interface ChannelOptions {
	/** Also for the conversations that are in a queue already, not only for those that enter it from now on. */
	applyToOpen?: boolean;
	/** How many numbers a business account may have. */
	numbersPerAccount?: number;
}

export interface ChannelMove {
	/** The id under which the desk knows the number so far. */
	from: string;
	/** `<provider>:<the new provider's id of the number>`. */
	to: string;
	/** E.164 with `+`, where the new id does not hold it. */
	phone?: string;
	/** The new provider's account. */
	account?: string;
	/** Whose settings hold where both are configured; refused where it is not said. */
	settings?: 'old' | 'new';
}

export interface MovedChannel {
	channel: Channel;
	/** False where everything had moved before. */
	changed: boolean;
	/** Open conversations of contacts who had written at the new provider already, each made one with that of the old one. */
	joinedConversations: number;
	moved: MovedTraces;
}

/** The business numbers and how the desk treats them. A number that nobody has configured has the defaults. */
export interface ChannelStore {
	get(id: string): Promise<StoreResult<Channel>>;
	/** By id, without those that have moved. `limit` undefined = all. */
	find(filter: ChannelFilter, limit?: number): Promise<Channel[]>;
	/** Configures a number for the first time. Refused where it or its phone number is configured already, or its account has its share. */
	create(channel: NewChannel, changes: ChannelChanges, actor: Actor, at: Date, options?: ChannelOptions): Promise<StoreResult<Channel>>;
	update(id: string, changes: ChannelChanges, actor: Actor, at: Date, options?: ChannelOptions): Promise<StoreResult<Channel>>;
	/** Back to the defaults; what was said stays. A number on which nothing was ever said is forgotten. Refused while conversations are open. */
	remove(id: string, actor: Actor, at: Date): Promise<StoreResult<Channel>>;
	/** The number goes on at another provider, with everything that was said and set. Refused where they are two numbers, or two owners. */
	move(move: ChannelMove, actor: Actor, at: Date): Promise<StoreResult<MovedChannel>>;
}

export const channelStore = ({ read, write }: StoreRunner): ChannelStore => ({
	get: async (id) => await read(async (context) => await findChannel(context, id)),
	find: async (filter, limit) => await read(async (context) => await findChannels(context, filter, limit)),
	create: async (channel, changes, actor, at, options) => await write(async (context) => await createChannel(context, channel, changes, { actor, at }, options)),
	update: async (id, changes, actor, at, options) => await write(async (context) => await updateChannel(context, id, changes, { actor, at }, options)),
	remove: async (id, actor, at) => await write(async (context) => await removeChannel(context, id, { actor, at })),
	move: async (move, actor, at) => await write(async (context) => await moveChannel(context, move, { actor, at })),
});
