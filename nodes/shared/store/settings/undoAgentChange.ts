import { only } from '../../domain/history/differenceOf';
import type { ChangedSetting } from '../../domain/history/settingsChange';
import { detailsOf, type AgentDetails } from '../../domain/people/agentDetails';
import { bringBackAgent, type LeftBehind } from '../agents/bringBackAgent';
import { deactivateAgent } from '../agents/deactivateAgent';
import { getAgent } from '../agents/findAgents';
import { updateAgent } from '../agents/saveAgent';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { refused, type StoreResult } from '../storeResult';
import { changedSince, isStill } from './changedSince';

/** An agent as they were: who came leaves, who left comes back, and what was changed about them is put back. */
export async function undoAgentChange(context: StoreContext, { id = '', change, before, after }: ChangedSetting, deed: Deed): Promise<StoreResult<unknown>> {
	const found = await getAgent(context, id);
	if (!found.ok) return found;
	if (change === 'removed') return found.value.isActive ? changedSince() : await bringBackAgent(context, id, before as LeftBehind, deed);
	const kept = after as Partial<AgentDetails>;
	if (!isStill({ after }, only(detailsOf(found.value), Object.keys(kept) as Array<keyof AgentDetails>))) return changedSince();
	if (change === 'changed') return await updateAgent(context, id, before as Partial<AgentDetails>, deed);
	if (deed.actor.kind === 'agent' && deed.actor.id === id) return refused('This would take you away from the desk.', 'Ask another administrator.');
	return await deactivateAgent(context, id, deed);
}
