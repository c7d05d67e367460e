import { sql } from 'kysely';
import { mayDo, ROLES } from '../../domain/access/role';
import type { Candidate } from '../../domain/assignment/candidate';
import type { AssignmentStrategy } from '../../domain/assignment/chooseAgent';
import type { Presence } from '../../domain/people/agent';
import type { DeskDatabase } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

/** Whose line it is: the agents who may have a conversation of a channel and a team. */
export interface Place {
	channelId: string;
	teamId?: string;
	/** Whether access to the channel was given to anybody; if not, it is everybody's. */
	isGuarded: boolean;
}

export interface LineFilter {
	/** Only this agent. */
	agentId?: string;
	/** Not this agent. */
	exceptId?: string;
	/** Only who is one of these; missing = everybody. */
	presences?: readonly Presence[];
	/** Only who has every one; keys of names. */
	skills?: readonly string[];
	/** Only who has at least one of these; keys of names. */
	anySkill?: readonly string[];
}

/** Roles that may write to a contact; whoever only sees a channel is given nothing to answer. */
const REPLYING_ROLES = ROLES.filter((role) => mayDo(role, 'reply'));

/** As in the indexes along which the agents of a desk are read. */
const TURN = sql<number>`coalesce(agents.last_assigned_at, -1)`;

/** As in the indexes that hold nobody else. */
const HAS_ROOM = sql<boolean>`agents.open_conversations < coalesce(agents.capacity, 2147483647)`;

/** How many open conversations of a channel the agent of the outer query has; counted in an index, and only for who has a limit there. */
const loadOn = (db: DeskDatabase, channelId: string) =>
	db
		.selectFrom('conversations')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('assignee_id', '=', sql.ref<string>('agents.id'))
		.where('channel_id', '=', channelId)
		.where(sql<boolean>`state in ('new', 'pending')`);

/** How many of the skills the agent of the outer query has. */
const matchedOf = (db: DeskDatabase, skills: readonly string[]) =>
	db
		.selectFrom('agent_skills')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('agent_id', '=', sql.ref<string>('agents.id'))
		.where('skill', 'in', skills);

/** The place of a conversation. */
export async function placeOf({ db }: StoreContext, { channelId, teamId }: Omit<Place, 'isGuarded'>): Promise<Place> {
	const grant = await db.selectFrom('grants').select('holder_id').where('channel_id', '=', channelId).limit(1).executeTakeFirst();
	return { channelId, teamId, isGuarded: grant !== undefined };
}

/** Those of the skills that anybody has. */
export async function knownSkills({ db }: StoreContext, skills: readonly string[]): Promise<string[]> {
	const rows = await db.selectFrom('agent_skills').select('skill').distinct().where('skill', 'in', skills).execute();
	return rows.map(({ skill }) => skill);
}

/** Anybody of whom the filter is true, with room or without. */
export async function anybodyOf({ db }: StoreContext, place: Place, filter: LineFilter, wanted: readonly string[]): Promise<Candidate[]> {
	const query = candidates(db, place, filter, wanted);
	return (await query.limit(1).execute()).map(candidateFrom);
}

/** The first with room by a strategy. The presence is one, so that the index that is in the order of the line can be followed from its start. */
export async function firstFree({ db }: StoreContext, place: Place, presence: Presence, filter: LineFilter, strategy: AssignmentStrategy, wanted: readonly string[]): Promise<Candidate[]> {
	let query = candidates(db, place, { ...filter, presences: [presence] }, wanted)
		.where(HAS_ROOM)
		.where((eb) => eb.or([eb('most.capacity', 'is', null), eb('most.capacity', '>', loadOn(db, place.channelId))]));
	if (filter.anySkill) query = query.orderBy('matched', 'desc');
	if (strategy === 'leastLoad') query = query.orderBy('agents.open_conversations');
	return (await query.orderBy(TURN).orderBy('agents.id').limit(1).execute()).map(candidateFrom);
}

function candidates(db: DeskDatabase, place: Place, filter: LineFilter, wanted: readonly string[]) {
	return eligible(db, place, filter)
		.leftJoin('agent_channels as most', (join) => join.onRef('most.agent_id', '=', 'agents.id').on('most.channel_id', '=', place.channelId))
		.select(['agents.id', 'agents.presence', 'agents.capacity', 'agents.last_assigned_at', 'agents.open_conversations', 'most.capacity as channel_capacity'])
		.select((eb) => eb.case().when('most.capacity', 'is not', null).then(loadOn(db, place.channelId)).else(sql.lit(0)).end().as('channel_load'))
		.select((wanted.length === 0 ? sql<number>`0` : matchedOf(db, wanted)).as('matched'));
}

type CandidateRow = Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number];

function candidateFrom(row: CandidateRow): Candidate {
	return {
		id: row.id,
		presence: row.presence,
		capacity: row.capacity ?? undefined,
		channelCapacity: row.channel_capacity ?? undefined,
		load: row.open_conversations,
		channelLoad: Number(row.channel_load),
		matchedSkills: Number(row.matched),
		lastAssignedAt: row.last_assigned_at ?? undefined,
	};
}

/** The active agents of the conversation's team who may reply on its channel; every agent where there is no team, or nobody was given access. */
function eligible(db: DeskDatabase, { channelId, teamId, isGuarded }: Place, { agentId, exceptId, presences, skills = [], anySkill }: LineFilter) {
	// Asked of each agent in line, because SQLite would otherwise sort everybody who fits, to take the first.
	const agent = sql.ref<string>('agents.id');
	const theirTeams = db.selectFrom('team_members').select('team_id').where('agent_id', '=', agent);
	const theirSkills = db.selectFrom('agent_skills').select('skill').where('agent_id', '=', agent);
	let query = db.selectFrom('agents').where('agents.is_active', '=', sql.lit(1));
	if (agentId !== undefined) query = query.where('agents.id', '=', agentId);
	if (exceptId !== undefined) query = query.where('agents.id', '<>', exceptId);
	if (presences !== undefined) query = query.where('agents.presence', 'in', presences);
	if (teamId !== undefined) query = query.where((eb) => eb.exists(theirTeams.where('team_id', '=', teamId)));
	for (const skill of skills) query = query.where((eb) => eb.exists(theirSkills.where('skill', '=', skill)));
	if (anySkill) query = query.where((eb) => eb.exists(theirSkills.where('skill', 'in', anySkill)));
	if (!isGuarded) return query;
	const granted = (kind: 'agent' | 'team') =>
		db.selectFrom('grants').select('holder_id').where('channel_id', '=', channelId).where('holder_kind', '=', kind).where('role', 'in', REPLYING_ROLES);
	return query.where((eb) =>
		eb.or([eb.exists(granted('agent').where('holder_id', '=', agent)), eb.exists(theirTeams.where('team_id', 'in', granted('team')))]),
	);
}

/** A time for the next turn, in milliseconds since 1970: two turns in one millisecond must not look alike, or the first agent would get every further one. */
export async function nextTurn({ db }: StoreContext, at: Date): Promise<number> {
	const last = await db.selectFrom('agents').select('last_assigned_at').where('is_active', '=', sql.lit(1)).orderBy(TURN, 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
	return Math.max(at.getTime(), (last?.last_assigned_at ?? 0) + 1);
}
