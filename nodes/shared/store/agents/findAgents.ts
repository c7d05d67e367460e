import { sql } from 'kysely';
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
	const noNumber = sql<number>`0`.as('capacity');
	// One question for all three lists, because each costs a journey to the server.
	const kept = await db
		.selectFrom('agent_skills')
		.select([sql<'skill' | 'channel' | 'team'>`'skill'`.as('list'), 'agent_id', 'skill as value', noNumber])
		.where('agent_id', 'in', ids)
		.unionAll(db.selectFrom('agent_channels').select([sql<'channel'>`'channel'`.as('list'), 'agent_id', 'channel_id as value', 'capacity']).where('agent_id', 'in', ids))
		.unionAll(db.selectFrom('team_members').select([sql<'team'>`'team'`.as('list'), 'agent_id', 'team_id as value', noNumber]).where('agent_id', 'in', ids))
		.execute();
	const ordered = kept.sort((one, other) => (one.value < other.value ? -1 : 1));
	const listOf = (list: 'skill' | 'channel' | 'team', id: string) => ordered.filter((one) => one.list === list && one.agent_id === id);
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		email: row.email ?? undefined,
		phone: row.phone ?? undefined,
		skills: listOf('skill', row.id).map(({ value }) => value),
		languages: row.languages === null ? [] : (JSON.parse(row.languages) as string[]),
		capacity: row.capacity ?? undefined,
		channelCapacity: Object.fromEntries(listOf('channel', row.id).map(({ value, capacity }) => [value, capacity])),
		presence: row.presence,
		presenceSince: toIso(row.presence_since),
		isAdmin: row.is_admin === 1,
		isActive: row.is_active === 1,
		teamIds: listOf('team', row.id).map(({ value }) => value),
		createdAt: toIso(row.created_at),
		lastAssignedAt: toOptionalIso(row.last_assigned_at),
		openConversations: row.open_conversations,
	}));
}
