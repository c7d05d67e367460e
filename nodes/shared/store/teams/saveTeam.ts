import type { Team } from '../../domain/people/agent';
import { nameKey } from '../../domain/nameKey';
import type { Deed } from '../deed';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { notFound, refused, type StoreResult } from '../storeResult';
import { getTeam, TEAMS } from './findTeams';
import { contentOf, tellTeam, tellTeamChange, type TeamContent } from './teamChanges';
import type { TeamDetails } from './teamStore';

/** Adds a team. `id`: one that was deleted comes back under the id that it had. */
export async function createTeam(context: StoreContext, { name, memberIds = [], id = context.newId() }: Partial<TeamDetails> & { name: string; id?: string }, deed: Deed): Promise<StoreResult<Team>> {
	await context.hold(TEAMS);
	const problem = (await problemOfName(context, id, name)) ?? (await problemOfMembers(context, memberIds));
	if (problem) return problem;
	await context.db.insertInto('teams').values({ id, name: name.trim(), name_key: nameKey(name) }).execute();
	await addMembers(context, id, [...new Set(memberIds)]);
	const team = await getTeam(context, id);
	if (team.ok) await tellTeam(context, deed, team.value, { before: null, after: contentOf(team.value) });
	return team;
}

/** Changes what is given. */
export async function updateTeam(context: StoreContext, id: string, { name, memberIds }: Partial<TeamDetails>, deed: Deed): Promise<StoreResult<Team>> {
	await context.hold(TEAMS);
	const found = await getTeam(context, id);
	if (!found.ok) return found;
	const before = found.value;
	const wanted = [...new Set(memberIds ?? before.memberIds)];
	const [coming, going] = [wanted.filter((one) => !before.memberIds.includes(one)), before.memberIds.filter((one) => !wanted.includes(one))];
	const problem = (name === undefined ? undefined : await problemOfName(context, id, name)) ?? (await problemOfMembers(context, coming));
	if (problem) return problem;
	const { db } = context;
	if (name !== undefined) await db.updateTable('teams').set({ name: name.trim(), name_key: nameKey(name) }).where('id', '=', id).execute();
	for (const part of inParts(going)) await db.deleteFrom('team_members').where('team_id', '=', id).where('agent_id', 'in', part).execute();
	await addMembers(context, id, coming);
	const after = await getTeam(context, id);
	if (after.ok) await tellTeamChange(context, deed, before, after.value);
	return after;
}

/** Puts agents into a team and takes others out; the rest stays as it is. */
export async function changeMembers(context: StoreContext, id: string, members: TeamContent['members'], deed: Deed): Promise<StoreResult<Team>> {
	await context.hold(TEAMS);
	const team = await getTeam(context, id);
	if (!team.ok) return team;
	const after = { ...contentOf(team.value).members, ...members };
	return await updateTeam(context, id, { memberIds: Object.keys(after).filter((agentId) => after[agentId]) }, deed);
}

async function problemOfName({ db }: StoreContext, id: string, name: string): Promise<StoreResult<never> | undefined> {
	if (name.trim() === '') return refused('A team needs a name.', 'Give it one.');
	const other = await db.selectFrom('teams').select('id').where('name_key', '=', nameKey(name)).where('id', '<>', id).executeTakeFirst();
	return other && refused(`There is a team "${name.trim()}" already.`, 'Choose another name.');
}

async function problemOfMembers({ db, locksRows }: StoreContext, ids: readonly string[]): Promise<StoreResult<never> | undefined> {
	for (const part of inParts(ids)) {
		const agents = await db
			.selectFrom('agents')
			.select(['id', 'is_active'])
			.where('id', 'in', part)
			// Nobody leaves while they are put into a team.
			.$if(locksRows, (query) => query.forUpdate())
			.execute();
		const unknown = part.find((id) => agents.every((agent) => agent.id !== id));
		if (unknown !== undefined) return notFound('agent', unknown);
		if (agents.some(({ is_active }) => is_active !== 1)) return refused('The agent has left the desk.', 'Choose somebody who is there.');
	}
	return undefined;
}

async function addMembers({ db }: StoreContext, id: string, agentIds: readonly string[]): Promise<void> {
	for (const part of inParts(agentIds)) await db.insertInto('team_members').values(part.map((agent_id) => ({ team_id: id, agent_id }))).execute();
}
