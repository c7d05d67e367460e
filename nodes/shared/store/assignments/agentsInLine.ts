import { sql } from 'kysely';
import { mayDo, ROLES } from '../../domain/access/role';
import type { AssignmentStrategy } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Presence } from '../../domain/people/agent';
import type { DeskDatabase } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

export interface LineFilter {
	/** Only this agent. */
	agentId?: string;
	/** Not this agent. */
	exceptId?: string;
	/** Only who is one of these; missing = everybody. */
	presences?: readonly Presence[];
	/** Only who has every one; keys of names. */
	skills?: readonly string[];
}

export interface FreeOrder {
	strategy: AssignmentStrategy;
	/** Whoever has the most of them comes first; keys of names. */
	bySkills: readonly string[];
	limit: number;
}

type Place = Pick<Conversation, 'channelId' | 'teamId'>;

/** Roles that may write to a contact; whoever only sees a channel is given nothing to answer. */
const REPLYING_ROLES = ROLES.filter((role) => mayDo(role, 'reply'));

/** What is resolved or snoozed is no work of now (H60). As in the index. */
const IS_WORK = sql<boolean>`state in ('new', 'pending')`;

/** As in the index along which the agents of a desk are read. */
const TURN = sql<number>`coalesce(agents.last_assigned_at, -1)`;

/** How many open conversations the agent of the outer query has. */
export function loadOf(db: DeskDatabase, channelId?: string) {
	const open = db
		.selectFrom('conversations')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('assignee_id', '=', sql.ref<string>('agents.id'))
		.where(IS_WORK);
	return channelId === undefined ? open : open.where('channel_id', '=', channelId);
}

/** How many of the skills the agent of the outer query has. */
export const matchedOf = (db: DeskDatabase, skills: readonly string[]) =>
	db
		.selectFrom('agent_skills')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('agent_id', '=', sql.ref<string>('agents.id'))
		.where('skill', 'in', skills);

/** The first in turn, with room or without. */
export async function agentsInTurn(context: StoreContext, place: Place, filter: LineFilter, limit: number): Promise<string[]> {
	const isGuarded = await hasAccessList(context, place);
	const rows = await eligible(context.db, place, isGuarded, filter).orderBy(TURN).orderBy('agents.id').limit(limit).execute();
	return rows.map(({ id }) => id);
}

/** The first with room by a strategy; it counts the open conversations of the whole desk, once. */
export async function freeAgents(context: StoreContext, place: Place, filter: LineFilter, { strategy, bySkills, limit }: FreeOrder): Promise<string[]> {
	const { db } = context;
	const isGuarded = await hasAccessList(context, place);
	const work = db
		.selectFrom('conversations')
		.select(({ fn }) => ['assignee_id', fn.countAll<number>().as('everywhere'), sql<number>`count(case when channel_id = ${place.channelId} then 1 end)`.as('here')])
		.where('assignee_id', 'is not', null)
		.where(IS_WORK)
		.groupBy('assignee_id')
		.as('work');
	const load = sql<number>`coalesce(work.everywhere, 0)`;
	let query = eligible(db, place, isGuarded, filter)
		.leftJoin(work, 'work.assignee_id', 'agents.id')
		.leftJoin('agent_channels as most', (join) => join.onRef('most.agent_id', '=', 'agents.id').on('most.channel_id', '=', place.channelId))
		.where((eb) => eb.or([eb('agents.capacity', 'is', null), eb('agents.capacity', '>', load)]))
		.where((eb) => eb.or([eb('most.capacity', 'is', null), eb('most.capacity', '>', sql<number>`coalesce(work.here, 0)`)]));
	if (bySkills.length > 0) query = query.orderBy(matchedOf(db, bySkills), 'desc');
	if (strategy === 'leastLoad') query = query.orderBy(load);
	return (await query.orderBy(TURN).orderBy('agents.id').limit(limit).execute()).map(({ id }) => id);
}

const hasAccessList = async ({ db }: StoreContext, { channelId }: Place): Promise<boolean> =>
	(await db.selectFrom('grants').select('holder_id').where('channel_id', '=', channelId).limit(1).executeTakeFirst()) !== undefined;

/** The active agents of the conversation's team who may reply on its channel; every agent where there is no team, or nobody was given access. */
function eligible(db: DeskDatabase, { channelId, teamId }: Place, isGuarded: boolean, { agentId, exceptId, presences, skills = [] }: LineFilter) {
	let query = db.selectFrom('agents').select('agents.id').where('agents.is_active', '=', sql.lit(1));
	if (agentId !== undefined) query = query.where('agents.id', '=', agentId);
	if (exceptId !== undefined) query = query.where('agents.id', '<>', exceptId);
	if (presences !== undefined) query = query.where('agents.presence', 'in', presences);
	if (teamId !== undefined) query = query.where('agents.id', 'in', db.selectFrom('team_members').select('agent_id').where('team_id', '=', teamId));
	if (skills.length > 0) query = query.where(matchedOf(db, skills), '=', skills.length);
	if (!isGuarded) return query;
	const holders = (kind: 'agent' | 'team') =>
		db.selectFrom('grants').select('holder_id').where('channel_id', '=', channelId).where('holder_kind', '=', kind).where('role', 'in', REPLYING_ROLES);
	return query.where((eb) =>
		eb.or([eb('agents.id', 'in', holders('agent')), eb('agents.id', 'in', db.selectFrom('team_members').select('agent_id').where('team_id', 'in', holders('team')))]),
	);
}

/** A time for the next turn, in milliseconds since 1970: two turns in one millisecond must not look alike, or the first agent would get every further one. */
export async function nextTurn({ db }: StoreContext, at: Date): Promise<number> {
	const last = await db.selectFrom('agents').select('last_assigned_at').where('is_active', '=', sql.lit(1)).orderBy(TURN, 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
	return Math.max(at.getTime(), (last?.last_assigned_at ?? 0) + 1);
}
