import type { Agent } from '../../domain/people/agent';
import { endAccess } from '../access/heldAccess';
import { unassignConversation } from '../conversations/assignConversation';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { forgetSignIn } from '../signIn/forgetSignIn';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { forgetAgentChanges } from './agentChanges';
import type { LeftBehind } from './bringBackAgent';
import { findAgentRow, getAgent } from './findAgents';

/** An agent leaves. Nobody's conversation is left with somebody who is gone, and nothing that would let them in again. */
export async function deactivateAgent(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Agent & { released: number }>> {
	const row = await findAgentRow(context, id);
	if (!row) return notFound('agent', id);
	const { db } = context;
	const theirs = await db.selectFrom('conversations').select('id').where('assignee_id', '=', id).execute();
	for (const conversation of theirs) await unassignConversation(context, conversation.id, { ...deed, reason: 'The agent has left the desk.' });
	const teams = await db.deleteFrom('team_members').where('agent_id', '=', id).returning('team_id').execute();
	const access = await endAccess(context, { kind: 'agent', id });
	await forgetSignIn(context, id);
	await forgetAgentChanges(context, id);
	await db.updateTable('agents').set({ is_active: 0, is_admin: 0, presence: 'offline', presence_since: deed.at.getTime() }).where('id', '=', id).execute();
	const before: LeftBehind = { isAdmin: row.is_admin === 1, teamIds: teams.map(({ team_id }) => team_id).sort(), access };
	if (row.is_active === 1) await recordHistory(context, { ...deed, type: 'settingsChanged', data: { what: 'agent', agentId: id, fields: ['isActive'], before, after: null } });
	const agent = await getAgent(context, id);
	return agent.ok ? done({ ...agent.value, released: theirs.length }) : agent;
}
