import { mayDo, type GuardedDeed } from '../../domain/access/role';
import { actingAgentId } from './actingAgent';
import type { Desk } from './Desk';

/** No channel has it, so that what is asked of none is empty, and not about all. */
const NONE = '(none)';

/** The channels on which the acting agent may do something; empty, which stands for all, where the workflow acts by itself. */
export async function allowedChannels(desk: Desk, deed: Exclude<GuardedDeed, 'administer'>): Promise<string[]> {
	const agentId = actingAgentId(desk);
	if (agentId === undefined) return [];
	const allowed: string[] = [];
	for (const { id } of await desk.store.channels.find({})) {
		const { isAdmin, isOpen, role } = desk.valueOf(await desk.store.access.accessOf(agentId, id));
		if (isAdmin || isOpen || mayDo(role, deed)) allowed.push(id);
	}
	return allowed.length > 0 ? allowed : [NONE];
}
