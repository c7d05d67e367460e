import { getAgent } from '../agents/findAgents';
import { giveConversation } from '../conversations/assignConversation';
import { findConversation } from '../conversations/findConversation';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { AssignmentOutcome, AssignmentWish, NotNeeded } from './assignmentStore';
import { ASSIGNMENT_LOCK, giveToAgent } from './giveToAgent';

/** Gives a conversation to an agent unless somebody has it. A team that is named gets it also when it has to wait. */
export async function assignAutomatically(context: StoreContext, id: string, { asks, ...rules }: AssignmentWish, deed: Deed): Promise<StoreResult<AssignmentOutcome | NotNeeded>> {
	await context.hold([ASSIGNMENT_LOCK]);
	const { agentId, teamId } = rules;
	const named = agentId === undefined ? undefined : await getAgent(context, agentId);
	if (named && !named.ok) return named;
	if (named && !named.value.isActive) return refused('The agent has left the desk.', 'Choose somebody who is there.');
	const team = teamId === undefined ? undefined : await context.db.selectFrom('teams').select('id').where('id', '=', teamId).executeTakeFirst();
	if (teamId !== undefined && !team) return notFound('team', teamId);
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	if (before.state === 'resolved') {
		if (asks && before.resolvedAt !== undefined && (await cameBefore(context, asks, before.resolvedAt))) return done({ outcome: 'notNeeded', conversation: before });
		return refused('A resolved conversation cannot be assigned.', "Reopen it first, with the operation 'Reopen'.");
	}
	if (before.assigneeId !== undefined) {
		const agent = await getAgent(context, before.assigneeId);
		if (agent.ok) return done({ outcome: 'assigned', conversation: before, agent: agent.value, changed: false });
		return refused('The conversation belongs to an agent whom the desk does not know.', "Take it away first, with the operation 'Unassign'.");
	}
	const inTeam = teamId === undefined ? before : (await giveConversation(context, before, { teamId }, deed)).conversation;
	return done(await giveToAgent(context, inTeam, rules, deed));
}

/** A message whose execution was cut off is offered again later, when people may have been through with everything. */
async function cameBefore({ db }: StoreContext, { channelId, messageId }: NonNullable<AssignmentWish['asks']>, time: string): Promise<boolean> {
	const arrival = db.selectFrom('inbound_events').select('seq').where('channel_id', '=', channelId).where('event', '=', 'message').where('key', '=', messageId);
	return (await arrival.where('received_at', '<=', Date.parse(time)).executeTakeFirst()) !== undefined;
}
