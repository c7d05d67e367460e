import { hasRoom } from '../../domain/assignment/candidate';
import { holderOf } from '../../domain/conversation/holderOf';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/** Tells that an agent who came, or gained something, has room: whoever waits may go to them. */
export async function noteRoom(context: StoreContext, agentId: string, deed: Deed): Promise<void> {
	const agent = await findThere(context, agentId, undefined);
	if (agent && hasRoom(agent)) await tell(context, agentId, deed);
}

/** The same for an agent who was full, and from whom a conversation has just gone. */
export async function noteFreed(context: StoreContext, before: Conversation | undefined, after: Conversation, deed: Deed): Promise<void> {
	const from = before && holderOf(before);
	if (from === undefined || from === holderOf(after)) return;
	const agent = await findThere(context, from, after.channelId);
	if (!agent || !hasRoom(agent)) return;
	const wasFull = !hasRoom({ ...agent, load: agent.load + 1, channelLoad: agent.channelLoad + 1 });
	if (wasFull) await tell(context, from, deed);
}

async function tell(context: StoreContext, agentId: string, { actor, at }: Deed): Promise<void> {
	await recordHistory(context, { type: 'agentHasRoom', actor, at, data: { agentId } });
}

/** An agent who is not offline, with the limits that count. */
async function findThere({ db }: StoreContext, id: string, channelId: string | undefined) {
	const agent = await db
		.selectFrom('agents')
		.leftJoin('agent_channels as most', (join) => join.onRef('most.agent_id', '=', 'agents.id').on('most.channel_id', '=', channelId ?? ''))
		.select(['agents.capacity', 'agents.open_conversations', 'most.capacity as channel_capacity'])
		.where('agents.id', '=', id)
		.where('agents.is_active', '=', 1)
		.where('agents.presence', '<>', 'offline')
		.executeTakeFirst();
	if (!agent) return undefined;
	const channelCapacity = agent.channel_capacity ?? undefined;
	const channelLoad = channelCapacity === undefined || channelId === undefined ? 0 : await loadOn({ db }, id, channelId);
	return { capacity: agent.capacity ?? undefined, load: agent.open_conversations, channelCapacity, channelLoad };
}

async function loadOn({ db }: Pick<StoreContext, 'db'>, agentId: string, channelId: string): Promise<number> {
	const { count } = await db
		.selectFrom('conversations')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('assignee_id', '=', agentId)
		.where('channel_id', '=', channelId)
		.where('state', 'in', ['new', 'pending'])
		.executeTakeFirstOrThrow();
	return Number(count);
}
