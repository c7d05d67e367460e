import type { Actor } from '../../domain/history/historyEvent';
import type { Team } from '../../domain/people/agent';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { findTeams, getTeam } from './findTeams';
import { removeTeam } from './removeTeam';
import { changeMembers, createTeam, updateTeam } from './saveTeam';

export interface TeamDetails {
	name: string;
	/** These agents and no others. */
	memberIds: readonly string[];
}

/** Agents who take care of something together. */
export interface TeamStore {
	get(id: string): Promise<StoreResult<Team>>;
	/** By name. `limit` undefined = all. */
	find(limit?: number): Promise<Team[]>;
	/** Names are unique, whatever their case; members are at the desk. */
	create(details: Partial<TeamDetails> & { name: string }, actor: Actor, at: Date): Promise<StoreResult<Team>>;
	/** What is given is set. */
	update(id: string, details: Partial<TeamDetails>, actor: Actor, at: Date): Promise<StoreResult<Team>>;
	/** Conversations and access of the team lose it. */
	remove(id: string, actor: Actor, at: Date): Promise<StoreResult<Team>>;
	/** Somebody who is a member already stays one. */
	addMember(id: string, agentId: string, actor: Actor, at: Date): Promise<StoreResult<Team>>;
	removeMember(id: string, agentId: string, actor: Actor, at: Date): Promise<StoreResult<Team>>;
}

export const teamStore = ({ read, write }: StoreRunner): TeamStore => ({
	get: async (id) => await read(async (context) => await getTeam(context, id)),
	find: async (limit) => await read(async (context) => await findTeams(context, limit)),
	create: async (details, actor, at) => await write(async (context) => await createTeam(context, details, { actor, at })),
	update: async (id, details, actor, at) => await write(async (context) => await updateTeam(context, id, details, { actor, at })),
	remove: async (id, actor, at) => await write(async (context) => await removeTeam(context, id, { actor, at })),
	addMember: async (id, agentId, actor, at) => await write(async (context) => await changeMembers(context, id, { [agentId]: true }, { actor, at })),
	removeMember: async (id, agentId, actor, at) => await write(async (context) => await changeMembers(context, id, { [agentId]: false }, { actor, at })),
});
