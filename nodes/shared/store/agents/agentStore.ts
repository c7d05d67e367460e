import type { Agent, Presence } from '../../domain/people/agent';
import type { AgentDetails } from '../../domain/people/agentDetails';
import type { Actor } from '../../domain/history/historyEvent';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { deactivateAgent } from './deactivateAgent';
import { findAgents, getAgent } from './findAgents';
import { createAgent, setPresence, updateAgent } from './saveAgent';

export interface AgentFilter {
	teamId?: string;
	presence?: readonly Presence[];
	skill?: string;
	/** Only those with a role on it, by themselves or through a team. */
	channelId?: string;
	email?: string;
	/** Also those who have left. */
	includeInactive?: boolean;
}

/** What is given is set; null takes a value away. */
export type AgentChanges = Partial<AgentDetails>;

/** The people who answer. */
export interface AgentStore {
	get(id: string): Promise<StoreResult<Agent>>;
	/** By name. `limit` undefined = all. */
	find(filter: AgentFilter, limit?: number): Promise<Agent[]>;
	/** Refused where another active agent has the e-mail address. */
	create(details: AgentChanges & { name: string }, actor: Actor, at: Date): Promise<StoreResult<Agent>>;
	update(id: string, details: AgentChanges, actor: Actor, at: Date): Promise<StoreResult<Agent>>;
	setPresence(id: string, presence: Presence, actor: Actor, at: Date): Promise<StoreResult<Agent>>;
	/** The agent leaves: open conversations go back to the queue, teams and access end, history stays. */
	deactivate(id: string, actor: Actor, at: Date): Promise<StoreResult<Agent & { released: number }>>;
}

export const agentStore = ({ read, write }: StoreRunner): AgentStore => ({
	get: async (id) => await read(async (context) => await getAgent(context, id)),
	find: async (filter, limit) => await read(async (context) => await findAgents(context, filter, limit)),
	create: async (details, actor, at) => await write(async (context) => await createAgent(context, details, { actor, at })),
	update: async (id, details, actor, at) => await write(async (context) => await updateAgent(context, id, details, { actor, at })),
	setPresence: async (id, presence, actor, at) => await write(async (context) => await setPresence(context, id, presence, { actor, at })),
	deactivate: async (id, actor, at) => await write(async (context) => await deactivateAgent(context, id, { actor, at })),
});
