import type { Presence } from '../people/agent';

/** An agent who may have a conversation as far as team and access go, with what decides whether it is this one. */
export interface Candidate {
	id: string;
	presence: Presence;
	/** Missing = no limit. */
	capacity?: number;
	/** Open conversations that count, on all channels. */
	load: number;
	/** The limit on the channel of the conversation; missing = none. */
	channelCapacity?: number;
	channelLoad: number;
	/** How many of the wanted skills the agent has. */
	matchedSkills: number;
	/** Milliseconds since 1970; missing = never. */
	lastAssignedAt?: number;
}

/** A capacity of 0 takes nothing; no capacity takes everything. */
export function hasRoom({ capacity, load, channelCapacity, channelLoad }: Pick<Candidate, 'capacity' | 'load' | 'channelCapacity' | 'channelLoad'>): boolean {
	return load < (capacity ?? Infinity) && channelLoad < (channelCapacity ?? Infinity);
}
