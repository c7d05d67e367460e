import type { Agent } from '../../domain/people/agent';
import { giveBackAccess, type HeldAccess } from '../access/heldAccess';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { notFound, type StoreResult } from '../storeResult';
import { TEAMS } from '../teams/findTeams';
import { tellAgentChange } from './agentChanges';
import { findAgentRow, getAgent } from './findAgents';
import { takenEmail } from './takenEmail';

/** What an agent had who leaves. */
export interface LeftBehind {
	isAdmin: boolean;
	teamIds: string[];
	access: HeldAccess[];
}

/** An agent who has left is at the desk again, offline and without a password; of what they had, what is still there. */
export async function bringBackAgent(context: StoreContext, id: string, { isAdmin, teamIds, access }: LeftBehind, deed: Deed): Promise<StoreResult<Agent>> {
	await context.hold(TEAMS);
	const row = await findAgentRow(context, id);
	if (!row) return notFound('agent', id);
	const taken = await takenEmail(context, row);
	if (taken) return taken;
	const { db } = context;
	await db.updateTable('agents').set({ is_active: 1, is_admin: Number(isAdmin) }).where('id', '=', id).execute();
	const teams = teamIds.length === 0 ? [] : await db.selectFrom('teams').select('id').where('id', 'in', teamIds).execute();
	for (const team of teams) await db.insertInto('team_members').values({ team_id: team.id, agent_id: id }).execute();
	await giveBackAccess(context, { kind: 'agent', id }, access);
	const agent = await getAgent(context, id);
	if (agent.ok) await tellAgentChange(context, deed, undefined, agent.value);
	return agent;
}
