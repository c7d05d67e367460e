import type { GuardedDeed } from '../../../shared/domain/access/role';
import type { Actor } from '../../../shared/domain/history/historyEvent';
import { actorFor } from '../../../shared/n8n/desk/actingAgent';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { inboxActionOf, type CarriedAction } from '../../../shared/n8n/desk/inboxActionOf';
import { refused, type StoreResult } from '../../../shared/store/storeResult';
import { channelOfConversation } from '../../channelOfConversation';
import { finishAction } from './finishAction';

type Change = (desk: Desk, id: string, actor: Actor) => Promise<StoreResult<unknown>>;

/** Does what an agent asked for in the inbox, as far as it is not sending, in the agent's name, and tells the inbox. */
export const carryOut: DeskOperation = {
	resource: 'inbox',
	option: {
		name: 'Carry Out',
		value: 'carryOut',
		action: 'Carry out what an agent asked for',
		description: "Note, assign, resolve, tag and whatever else comes out of 'Helpdesk Inbox' but messages, in the agent's name, and tell the inbox",
	},
	fields: [],
	async run(desk) {
		const action = inboxActionOf(desk);
		const id = desk.conversationId();
		const { deed, change } = changeFor(desk, action);
		const actor = await actorFor(desk, deed, async () => await channelOfConversation(desk, id), action.byAgentId);
		const result = await change(desk, id, actor);
		if (!result.ok && result.failure.kind === 'refused') return await finishAction(desk, action.id, { failure: { message: result.failure.message, advice: result.failure.advice } });
		const value = desk.valueOf(result);
		const noteId = action.kind === 'note' ? (value as { id: string }).id : undefined;
		return await finishAction(desk, action.id, { noteId });
	},
};

/** What is done, and what the agent's role must allow. */
function changeFor(desk: Desk, action: CarriedAction): { deed: GuardedDeed; change: Change } {
	const move = (change: Change) => ({ deed: 'move' as const, change });
	const annotate = (change: Change) => ({ deed: 'annotate' as const, change });
	switch (action.kind) {
		case 'note':
			return annotate(async ({ store, at }, id, actor) => await store.notes.add(id, action.text, actor, at));
		case 'assign':
			return move(async (at, id, actor) => await assign(at, id, action, actor));
		case 'take':
			return move(async (at, id, actor) => await assign(at, id, { agentId: action.byAgentId, onlyIfFree: true }, actor));
		case 'resolve':
			return move(async ({ store, at }, id, actor) => await store.conversations.resolve(id, actor, at, action.reason));
		case 'reopen':
			return move(async ({ store, at }, id, actor) => await store.conversations.reopen(id, actor, at));
		case 'setPending':
			return move(async ({ store, at }, id, actor) => await store.conversations.setPending(id, actor, at));
		case 'snooze':
			return move(async ({ store, at }, id, actor) => await store.conversations.snooze(id, action.until === undefined ? undefined : new Date(action.until), actor, at));
		case 'handBack':
			return move(async ({ store, at }, id, actor) => await store.conversations.handBack(id, actor, at, action.reason));
		case 'tag':
			return annotate(async ({ store, at }, id, actor) => {
				const taken = await store.tags.take(id, action.remove ?? [], actor, at);
				return taken.ok ? await store.tags.add(id, action.add ?? [], actor, at) : taken;
			});
		case 'topic':
			return annotate(async ({ store, at }, id, actor) => await store.conversations.update(id, { topic: action.topic }, actor, at));
		case 'priority':
			return annotate(async ({ store, at }, id, actor) => await store.conversations.update(id, { priority: action.priority }, actor, at));
		default:
			throw desk.refusal(`The agent asked for "${action.kind}", which is sent and not carried out`, "Put 'Helpdesk Reply' with the message 'Written in the Inbox' behind the outputs 'Reply' and 'Template', and 'Inbox > Answer' behind that.");
	}
}

/** Null takes an agent or team away; whoever was faster keeps it where that was asked for. */
async function assign({ store, at }: Desk, id: string, { agentId, teamId, onlyIfFree }: { agentId?: string | null; teamId?: string | null; onlyIfFree?: boolean }, actor: Actor): Promise<StoreResult<unknown>> {
	if (agentId === null) {
		const unassigned = await store.conversations.unassign(id, actor, at);
		if (!unassigned.ok || !teamId) return unassigned;
	}
	const given = { ...(agentId ? { agentId } : {}), ...(teamId ? { teamId } : {}) };
	const assigned = await store.conversations.assign(id, { ...given, ...(onlyIfFree ? { expect: 'unassigned' } : {}) }, actor, at);
	if (!assigned.ok || assigned.value.changed || !onlyIfFree || assigned.value.conversation.assigneeId === agentId) return assigned;
	return refused('Somebody else was faster and has the conversation.', 'Ask your colleague, or assign it to yourself.');
}
