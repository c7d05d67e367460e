import type { Team } from '../../domain/people/agent';
import { endAccess, giveBackAccess } from '../access/heldAccess';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import type { StoreResult } from '../storeResult';
import { getTeam, TEAMS } from './findTeams';
import { createTeam } from './saveTeam';
import { contentOf, tellTeam, type RemovedTeam } from './teamChanges';

/** A team ends: its members stay, its conversations and its access lose it. */
export async function removeTeam(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Team>> {
	await context.hold(TEAMS);
	const team = await getTeam(context, id);
	if (!team.ok) return team;
	const { db } = context;
	await db.deleteFrom('team_members').where('team_id', '=', id).execute();
	const access = await endAccess(context, { kind: 'team', id });
	await db.updateTable('conversations').set({ team_id: null }).where('team_id', '=', id).execute();
	await db.deleteFrom('teams').where('id', '=', id).execute();
	await tellTeam(context, deed, team.value, { before: { ...contentOf(team.value), access }, after: null });
	return team;
}

/** The team under the id that it had, so that replies and views that are for it find it again; without those who have left since. */
export async function bringBackTeam(context: StoreContext, id: string, { name, members, access }: RemovedTeam, deed: Deed): Promise<StoreResult<Team>> {
	const here = new Set((await context.db.selectFrom('agents').select('id').where('is_active', '=', 1).execute()).map((agent) => agent.id));
	const team = await createTeam(context, { id, name, memberIds: Object.keys(members).filter((agentId) => here.has(agentId)) }, deed);
	if (team.ok) await giveBackAccess(context, { kind: 'team', id }, access);
	return team;
}
