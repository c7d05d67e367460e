import { sql } from 'kysely';
import { conversationFromRow } from '../conversations/conversationRow';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import type { AssignmentOutcome, QueueRules } from './assignmentStore';
import { ASSIGNMENT_LOCK, giveToAgent } from './giveToAgent';

export const DEFAULT_LIMIT = 50;

/** The queue drains in order. A conversation that nobody can take does not hold up those behind it that somebody can (H36). */
export async function assignWaiting(context: StoreContext, { channelId, teamId, order = 'oldest', limit = DEFAULT_LIMIT, ...rules }: QueueRules, deed: Deed): Promise<AssignmentOutcome[]> {
	await context.hold([ASSIGNMENT_LOCK]);
	let query = context.db
		.selectFrom('conversations')
		.selectAll()
		.where('state', '=', 'new')
		.where('assignee_id', 'is', null)
		// What an AI takes care of waits for nobody.
		.where('handled_by', '<>', 'ai')
		.$if(context.locksRows, (locked) => locked.forUpdate());
	if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
	if (teamId !== undefined) query = query.where('team_id', '=', teamId);
	if (order === 'urgent') query = query.orderBy('priority', 'desc');
	const waiting = await query
		.orderBy(({ fn }) => fn.coalesce('waiting_since', 'queue_entered_at', 'opened_at'))
		// Providers tell whole seconds; within one, who came first is in the history.
		.orderBy(context.db.selectFrom('history').select(({ fn }) => fn.min('seq').as('first')).where('conversation_id', '=', sql.ref<string>('conversations.id')))
		.execute();
	const assigned: AssignmentOutcome[] = [];
	// Whoever is full stays full until the end of this step.
	const withNobody = new Set<string>();
	for (const conversation of waiting.map(conversationFromRow)) {
		if (assigned.length >= limit) break;
		const place = JSON.stringify([conversation.channelId, conversation.teamId]);
		if (withNobody.has(place)) continue;
		const given = await giveToAgent(context, conversation, rules, deed);
		if (given.outcome === 'assigned') assigned.push(given);
		else withNobody.add(place);
	}
	return assigned;
}
