import type { Actor } from '../../../shared/domain/history/historyEvent';
import { actingAgentId } from '../../../shared/n8n/desk/actingAgent';
import type { Desk } from '../../../shared/n8n/desk/Desk';

/** Who changes the rules of the whole desk: a workflow, an administrator, or whoever supervises a channel. */
export async function rulesActor(desk: Desk): Promise<Actor> {
	const id = actingAgentId(desk);
	if (id === undefined) return desk.actor;
	const channels = await desk.store.channels.find({});
	const accesses = await Promise.all(channels.map(async (channel) => desk.valueOf(await desk.store.access.accessOf(id, channel.id))));
	const mayChange = accesses.some(({ isAdmin, isOpen, role }) => isAdmin || isOpen || role === 'supervisor');
	if (mayChange || desk.valueOf(await desk.store.agents.get(id)).isAdmin) return { kind: 'agent', id };
	throw desk.refusal('The acting agent may not change the routing rules', 'Let a supervisor of a channel or an administrator do it.');
}
