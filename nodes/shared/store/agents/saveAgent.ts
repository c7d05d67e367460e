import { PRESENCES, type Agent, type Presence } from '../../domain/people/agent';
import type { AgentDetails } from '../../domain/people/agentDetails';
import { nameKey } from '../../domain/nameKey';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { AgentRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { notFound, refused, type StoreResult } from '../storeResult';
import { tellAgentChange } from './agentChanges';
import type { AgentChanges } from './agentStore';
import { findAgentRow, getAgent } from './findAgents';
import { noteRoom } from './noteRoom';
import { takenEmail } from './takenEmail';

/** Adds an agent, who is offline until somebody says otherwise. */
export async function createAgent(context: StoreContext, details: AgentChanges & { name: string }, deed: Deed): Promise<StoreResult<Agent>> {
	const at = deed.at.getTime();
	const row: AgentRow = {
		id: context.newId(),
		name: '',
		email: null,
		email_key: null,
		phone: null,
		languages: null,
		capacity: null,
		presence: 'offline',
		presence_since: at,
		is_admin: 0,
		is_active: 1,
		created_at: at,
		last_assigned_at: null,
		open_conversations: 0,
	};
	return await save(context, row, details, deed);
}

/** Changes what is given. */
export async function updateAgent(context: StoreContext, id: string, details: AgentChanges, deed: Deed): Promise<StoreResult<Agent>> {
	const row = await findAgentRow(context, id);
	if (!row) return notFound('agent', id);
	const before = await getAgent(context, id);
	return before.ok ? await save(context, row, details, deed, before.value) : before;
}

/** Says whether an agent is there. */
export async function setPresence(context: StoreContext, id: string, presence: Presence, { actor, at, reason }: Deed): Promise<StoreResult<Agent>> {
	const row = await findAgentRow(context, id);
	if (!row) return notFound('agent', id);
	if (row.is_active !== 1) return refused('The agent has left the desk.', "Add the person again with the operation 'Create'.");
	if (row.presence !== presence) {
		await context.db.updateTable('agents').set({ presence, presence_since: at.getTime() }).where('id', '=', id).execute();
		await recordHistory(context, { type: 'agentPresenceChanged', actor, at, reason, data: { agentId: id, from: row.presence, to: presence } });
		if (PRESENCES.indexOf(presence) < PRESENCES.indexOf(row.presence)) await noteRoom(context, id, { actor, at });
	}
	return await getAgent(context, id);
}

/** What decides which conversations an agent may have. */
const MAKES_ROOM: ReadonlyArray<keyof AgentDetails> = ['capacity', 'channelCapacity', 'skills'];

async function save(context: StoreContext, row: AgentRow, details: AgentChanges, deed: Deed, before?: Agent): Promise<StoreResult<Agent>> {
	const problem = !before && !details.name ? NAMELESS : problemOf(details);
	if (problem) return refused(problem, 'Correct it and try again.');
	const { name, email, phone, languages, capacity, isAdmin } = details;
	const emailAfter = email === undefined ? row.email : email?.trim() || null;
	const after: AgentRow = {
		...row,
		name: name?.trim() ?? row.name,
		email: emailAfter,
		email_key: emailAfter === null ? null : nameKey(emailAfter),
		phone: phone === undefined ? row.phone : phone || null,
		languages: languages === undefined ? row.languages : JSON.stringify(languages),
		capacity: capacity === undefined ? row.capacity : capacity,
		is_admin: isAdmin === undefined ? row.is_admin : Number(isAdmin),
	};
	const taken = after.is_active === 1 ? await takenEmail(context, after) : undefined;
	if (taken) return taken;
	if (before) await context.db.updateTable('agents').set(after).where('id', '=', row.id).execute();
	else await context.db.insertInto('agents').values(after).execute();
	await replaceLists(context, row.id, details);
	const agent = await getAgent(context, row.id);
	if (!agent.ok) return agent;
	const changed = await tellAgentChange(context, deed, before, agent.value);
	if (changed.some((field) => MAKES_ROOM.includes(field))) await noteRoom(context, row.id, deed);
	return agent;
}

const NAMELESS = 'An agent needs a name.';

function problemOf({ name, capacity, channelCapacity = {} }: AgentChanges): string | undefined {
	if (name !== undefined && name.trim() === '') return NAMELESS;
	const capacities = [capacity, ...Object.values(channelCapacity)].filter((one) => one !== undefined && one !== null);
	return capacities.every((one) => Number.isInteger(one) && one >= 0) ? undefined : 'A capacity is a whole number, 0 or more.';
}

async function replaceLists({ db }: StoreContext, id: string, { skills, channelCapacity }: AgentChanges): Promise<void> {
	if (skills) {
		await db.deleteFrom('agent_skills').where('agent_id', '=', id).execute();
		const keys = [...new Set(skills.map(nameKey))].filter((skill) => skill !== '');
		if (keys.length > 0) await db.insertInto('agent_skills').values(keys.map((skill) => ({ agent_id: id, skill }))).execute();
	}
	if (channelCapacity) {
		await db.deleteFrom('agent_channels').where('agent_id', '=', id).execute();
		const rows = Object.entries(channelCapacity).map(([channel_id, capacity]) => ({ agent_id: id, channel_id, capacity }));
		if (rows.length > 0) await db.insertInto('agent_channels').values(rows).execute();
	}
}
