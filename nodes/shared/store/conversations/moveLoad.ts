import type { Conversation } from '../../domain/conversation/conversation';
import { holderOf } from '../../domain/conversation/holderOf';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';

const add = keptQuery((db, { agentId, change }: { agentId: string; change: number }) =>
	db
		.updateTable('agents')
		.set((eb) => ({ open_conversations: eb('open_conversations', '+', change) }))
		.where('id', '=', agentId),
);

/** Keeps the number of each agent's open conversations true when one changes hands or state, begins (no `before`) or ends (no `after`). */
export async function moveLoad(context: StoreContext, before: Conversation | undefined, after: Conversation | undefined): Promise<void> {
	const [from, to] = [before, after].map((one) => one && holderOf(one));
	if (from === to) return;
	if (from !== undefined) await add(context, { agentId: from, change: -1 });
	if (to !== undefined) await add(context, { agentId: to, change: 1 });
}
