import type { Agent } from '../../domain/people/agent';
import { nameKey } from '../../domain/nameKey';
import type { AgentRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { toIso, toOptionalIso } from '../timestamp';
import type { AgentFilter } from './agentStore';

/** One agent, also one who has left. */
export async function getAgent(context: StoreContext, id: string): Promise<StoreResult<Agent>> {
	const row = await findAgentRow(context, id);
	const [agent] = row ? await agentsFromRows(context, [row]) : [];
	return agent ? done(agent) : notFound('agent', id);
}

/** The row of an agent, locked where it is read in order to change it. */
export async function findAgentRow({ db, locksRows }: StoreContext, id: string): Promise<AgentRow | undefined> {
	return await db
		.selectFrom('agents')
		.selectAll()
		.where('id', '=', id)
		.$if(locksRows, (query) => query.forUpdate())
		.executeTakeFirst();
}

/** The agents who fit a filter, by name. */
export async function findAgents(context: StoreContext, filter: AgentFilter, limit?: number): Promise<Agent[]> {
	const { teamId, presence, skill, channelId, email, includeInactive } = filter;
	const { db } = context;
	let query = db.selectFrom('agents').selectAll().orderBy('name').orderBy('id');
	if (!includeInactive) query = query.where('is_active', '=', 1);
	if (teamId !== undefined) query = query.where('id', 'in', db.selectFrom('team_members').select('agent_id').where('team_id', '=', teamId));
	if (presence && presence.length > 0) query = query.where('presence', 'in', presence);
	if (skill !== undefined) query = query.where('id', 'in', db.selectFrom('agent_skills').select('agent_id').where('skill', '=', nameKey(skill)));
	if (email !== undefined) query = query.where('email_key', '=', nameKey(email));
	if (channelId !== undefined) {
		const holders = (kind: 'agent' | 'team') => db.selectFrom('grants').select('holder_id').where('channel_id', '=', channelId).where('holder_kind', '=', kind);
		query = query.where((eb) =>
			eb.or([eb('id', 'in', holders('agent')), eb('id', 'in', db.selectFrom('team_members').select('agent_id').where('team_id', 'in', holders('team')))]),
		);
	}
	if (limit !== undefined) query = query.limit(limit);
	return await agentsFromRows(context, await query.execute());
}

async function agentsFromRows({ db }: StoreContext, rows: AgentRow[]): Promise<Agent[]> {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const skills = await db.selectFrom('agent_skills').selectAll().where('agent_id', 'in', ids).orderBy('skill').execute();
	const channels = await db.selectFrom('agent_channels').selectAll().where('agent_id', 'in', ids).orderBy('channel_id').execute();
	const teams = await db.selectFrom('team_members').selectAll().where('agent_id', 'in', ids).orderBy('team_id').execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		email: row.email ?? undefined,
		phone: row.phone ?? undefined,
		skills: skills.filter(({ agent_id }) => agent_id === row.id).map(({ skill }) => skill),
		languages: row.languages === null ? [] : (JSON.parse(row.languages) as string[]),
		capacity: row.capacity ?? undefined,
		channelCapacity: Object.fromEntries(channels.filter(({ agent_id }) => agent_id === row.id).map(({ channel_id, capacity }) => [channel_id, capacity])),
		presence: row.presence,
		presenceSince: toIso(row.presence_since),
		isAdmin: row.is_admin === 1,
		isActive: row.is_active === 1,
		teamIds: teams.filter(({ agent_id }) => agent_id === row.id).map(({ team_id }) => team_id),
		createdAt: toIso(row.created_at),
		lastAssignedAt: toOptionalIso(row.last_assigned_at),
	}));
}
