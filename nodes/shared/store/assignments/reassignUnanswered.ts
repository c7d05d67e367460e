import type { Conversation } from '../../domain/conversation/conversation';
import { unassignConversation } from '../conversations/assignConversation';
import { conversationFromRow } from '../conversations/conversationRow';
import { situationOf } from '../conversations/situationOf';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import type { QueuedOutcome, UnansweredRules } from './assignmentStore';
import { DEFAULT_LIMIT } from './assignWaiting';
import { ASSIGNMENT_LOCK, giveToAgent } from './giveToAgent';

/** Takes what nobody has answered from agents who are offline or too slow (H41), the longest waiting first. */
export async function reassignUnanswered(context: StoreContext, given: UnansweredRules, deed: Deed): Promise<QueuedOutcome[]> {
	await context.hold([ASSIGNMENT_LOCK]);
	const { channelId, teamId, limit = DEFAULT_LIMIT, answerWithinMs, elapsed, ...rules } = given;
	let query = context.db
		.selectFrom('conversations')
		.selectAll()
		.where('state', '=', 'new')
		.where('assignee_id', 'is not', null)
		.where('waiting_since', 'is not', null)
		.$if(context.locksRows, (locked) => locked.forUpdate());
	if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
	if (teamId !== undefined) query = query.where('team_id', '=', teamId);
	const unanswered = await query.orderBy('waiting_since').orderBy('id').execute();
	const outcomes: QueuedOutcome[] = [];
	for (const conversation of unanswered.map(conversationFromRow)) {
		if (outcomes.length >= limit) break;
		const reason = await whyToTake(context, conversation, { answerWithinMs, elapsed }, deed.at);
		if (reason === undefined) continue;
		const freed = await unassignConversation(context, conversation.id, { ...deed, reason });
		if (!freed.ok) continue;
		const given = await giveToAgent(context, freed.value.conversation, { ...rules, prefersLastAgent: false, exceptId: conversation.assigneeId }, deed);
		outcomes.push({ ...given, ...(await situationOf(context, conversation, deed.at)) });
	}
	return outcomes;
}

type Patience = Pick<UnansweredRules, 'answerWithinMs' | 'elapsed'>;

async function whyToTake({ db }: StoreContext, conversation: Conversation, { answerWithinMs, elapsed = (from, to) => to - from }: Patience, at: Date): Promise<string | undefined> {
	const { id, channelId, assigneeId = '', waitingSince } = conversation;
	const agent = await db.selectFrom('agents').select('presence').where('id', '=', assigneeId).executeTakeFirst();
	if (agent?.presence === 'offline') return 'The agent went offline.';
	if (answerWithinMs === undefined || waitingSince === undefined) return undefined;
	const last = await db.selectFrom('history').select('at').where('conversation_id', '=', id).where('type', '=', 'assigned').orderBy('seq', 'desc').limit(1).executeTakeFirst();
	// Whoever got the conversation late has the whole time from then on.
	const since = Math.max(Date.parse(waitingSince), last?.at ?? 0);
	return elapsed(since, at.getTime(), channelId) >= answerWithinMs ? 'The agent did not answer in time.' : undefined;
}
