import { highestRole, type Role } from '../../domain/access/role';
import type { Actor } from '../../domain/history/historyEvent';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { accessEverywhere } from './accessEverywhere';
import { findGrants } from './findGrants';
import { switchAll } from './switchAccess';

/** What somebody may do on a channel. */
export interface Grant {
	channelId: string;
	holder: { kind: 'agent' | 'team'; id: string };
	role: Role;
}

/** What an agent may do on a channel, with the reason. */
export interface Access {
	role?: Role;
	isAdmin: boolean;
	/** Nobody has been given access to the channel yet: then every agent may do everything there but administer. */
	isOpen: boolean;
}

/** Who may do what on which channel. */
export interface AccessStore {
	grant(grant: Grant, actor: Actor, at: Date): Promise<StoreResult<Grant>>;
	/** True where there was something to take away. */
	revoke(channelId: string, holder: Grant['holder'], actor: Actor, at: Date): Promise<boolean>;
	/** Gives all active agents and all teams a role on a channel, or takes every access to it away. */
	switchAll(channelId: string, role: Role | undefined, actor: Actor, at: Date): Promise<Grant[]>;
	find(filter: { channelId?: string; holder?: Grant['holder'] }): Promise<Grant[]>;
	/** On every channel that the desk knows, by its id. */
	everywhere(agentId: string): Promise<StoreResult<Map<string, Access>>>;
	/** By themselves or through any of their teams, whichever is more. */
	accessOf(agentId: string, channelId: string): Promise<StoreResult<Access>>;
}

export const accessStore = ({ read, write }: StoreRunner): AccessStore => ({
	grant: async (grant, actor, at) => await write(async (context) => await giveAccess(context, grant, { actor, at })),
	revoke: async (channelId, holder, actor, at) => await write(async (context) => await takeAccess(context, channelId, holder, { actor, at })),
	switchAll: async (channelId, role, actor, at) => await write(async (context) => await switchAll(context, channelId, role, { actor, at })),
	find: async (filter) => await read(async (context) => await findGrants(context, filter)),
	everywhere: async (agentId) => await read(async (context) => await accessEverywhere(context, agentId)),
	accessOf: async (agentId, channelId) => await read(async (context) => await accessOf(context, agentId, channelId)),
});

export async function giveAccess(context: StoreContext, grant: Grant, deed: Deed): Promise<StoreResult<Grant>> {
	const { channelId, holder, role } = grant;
	const problem = await problemOfHolder(context, holder);
	if (problem) return problem;
	const before = await roleOf(context, channelId, holder);
	await context.db
		.insertInto('grants')
		.values({ channel_id: channelId, holder_kind: holder.kind, holder_id: holder.id, role })
		.onConflict((conflict) => conflict.columns(['channel_id', 'holder_kind', 'holder_id']).doUpdateSet({ role }))
		.execute();
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId, data: { what: 'access', holder, role, before: before ?? null, after: role } });
	return done(grant);
}

async function problemOfHolder({ db }: StoreContext, { kind, id }: Grant['holder']): Promise<StoreResult<never> | undefined> {
	if (kind === 'team') return (await db.selectFrom('teams').select('id').where('id', '=', id).executeTakeFirst()) ? undefined : notFound(kind, id);
	const agent = await db.selectFrom('agents').select('is_active').where('id', '=', id).executeTakeFirst();
	if (!agent) return notFound(kind, id);
	return agent.is_active === 1 ? undefined : refused('The agent has left the desk.', 'Choose somebody who is there.');
}

export async function takeAccess(context: StoreContext, channelId: string, { kind, id }: Grant['holder'], deed: Deed): Promise<boolean> {
	const taken = await context.db
		.deleteFrom('grants')
		.where('channel_id', '=', channelId)
		.where('holder_kind', '=', kind)
		.where('holder_id', '=', id)
		.returning('role')
		.execute();
	if (taken.length === 0) return false;
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId, data: { what: 'access', holder: { kind, id }, before: taken[0]?.role ?? null, after: null } });
	return true;
}

/** What was given to somebody themselves. */
export async function roleOf({ db }: StoreContext, channelId: string, { kind, id }: Grant['holder']): Promise<Role | undefined> {
	const row = await db.selectFrom('grants').select('role').where('channel_id', '=', channelId).where('holder_kind', '=', kind).where('holder_id', '=', id).executeTakeFirst();
	return row?.role;
}

async function accessOf({ db }: StoreContext, agentId: string, channelId: string): Promise<StoreResult<Access>> {
	const agent = await db.selectFrom('agents').select(['is_admin', 'is_active']).where('id', '=', agentId).executeTakeFirst();
	if (!agent || agent.is_active !== 1) return notFound('agent', agentId);
	const grants = await db
		.selectFrom('grants')
		.leftJoin('team_members as member', (join) => join.onRef('member.team_id', '=', 'grants.holder_id').on('member.agent_id', '=', agentId))
		.select(['grants.role', 'grants.holder_kind', 'grants.holder_id', 'member.agent_id'])
		.where('grants.channel_id', '=', channelId)
		.execute();
	const theirs = grants.filter(({ holder_kind, holder_id, agent_id }) => (holder_kind === 'agent' ? holder_id === agentId : agent_id !== null));
	return done({ role: highestRole(theirs.map(({ role }) => role)), isAdmin: agent.is_admin === 1, isOpen: grants.length === 0 });
}
