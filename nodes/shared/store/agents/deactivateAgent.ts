import type { Agent } from '../../domain/people/agent';
import { unassignConversation } from '../conversations/assignConversation';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { findAgentRow, getAgent } from './findAgents';

/** An agent leaves. Nobody's conversation is left with somebody who is gone. */
export async function deactivateAgent(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Agent & { released: number }>> {
	const row = await findAgentRow(context, id);
	if (!row) return notFound('agent', id);
	const { db } = context;
	const theirs = await db.selectFrom('conversations').select('id').where('assignee_id', '=', id).execute();
	for (const conversation of theirs) await unassignConversation(context, conversation.id, { ...deed, reason: 'The agent has left the desk.' });
	await db.deleteFrom('team_members').where('agent_id', '=', id).execute();
	await db.deleteFrom('grants').where('holder_kind', '=', 'agent').where('holder_id', '=', id).execute();
	await db.updateTable('agents').set({ is_active: 0, is_admin: 0, presence: 'offline', presence_since: deed.at.getTime() }).where('id', '=', id).execute();
	if (row.is_active === 1) await recordHistory(context, { ...deed, type: 'settingsChanged', data: { what: 'agent', agentId: id, fields: ['isActive'] } });
	const agent = await getAgent(context, id);
	return agent.ok ? done({ ...agent.value, released: theirs.length }) : agent;
}
