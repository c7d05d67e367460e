import { sql, type SelectQueryBuilder } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import { conversationFromRow } from '../conversations/conversationRow';
import { situationOf } from '../conversations/situationOf';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { DeskSchema } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import type { QueuedOutcome, QueueRules } from './assignmentStore';
import { ASSIGNMENT_LOCK, chooseFor, giveToAgent } from './giveToAgent';

export const DEFAULT_LIMIT = 50;

/** So many are read at a time: a queue can be long, and an agent takes a few. */
const PAGE = 100;

type Queue = Pick<QueueRules, 'channelId' | 'teamId' | 'order'>;
type Place = Pick<Conversation, 'channelId' | 'teamId'>;

/** The queue drains in order. A conversation that nobody can take does not hold up those behind it that somebody can (H36). */
export async function assignWaiting(context: StoreContext, { limit = DEFAULT_LIMIT, channelId, teamId, order, ...rules }: QueueRules, deed: Deed): Promise<QueuedOutcome[]> {
	await context.hold([ASSIGNMENT_LOCK]);
	const assigned: QueuedOutcome[] = [];
	// Whoever is full stays full until the end of this step.
	const withNobody: Place[] = [];
	// Each of a page is assigned or belongs to a place where nobody is free, so that no page comes twice.
	for (;;) {
		const page = await firstWaiting(context, { channelId, teamId, order }, withNobody);
		if (page.length === 0) return assigned;
		for (const conversation of page) {
			if (withNobody.some((place) => place.channelId === conversation.channelId && place.teamId === conversation.teamId)) continue;
			if (assigned.length < limit) {
				const given = await giveToAgent(context, conversation, rules, deed);
				if (given.outcome === 'assigned') assigned.push({ ...given, ...(await situationOf(context, conversation, deed.at)) });
				else withNobody.push(conversation);
				continue;
			}
			const next = await chooseFor(context, conversation, rules);
			if ('waiting' in next) {
				withNobody.push(conversation);
				continue;
			}
			// Whoever waits to hear of it goes on where this step stopped.
			await recordHistory(context, { ...deed, type: 'agentHasRoom', data: { agentId: next.agentId } });
			return assigned;
		}
	}
}

/** Whether anybody waits for an agent, on one of the channels (none = all). */
export async function isAnybodyWaiting({ db }: StoreContext, channelIds: readonly string[]): Promise<boolean> {
	const one = await inQueue(db.selectFrom('conversations').select('id'))
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', channelIds))
		.limit(1)
		.executeTakeFirst();
	return one !== undefined;
}

/** Open, with nobody; what an AI takes care of waits for nobody. */
const inQueue = <Row>(query: SelectQueryBuilder<DeskSchema, 'conversations', Row>) => query.where('state', '=', 'new').where('assignee_id', 'is', null).where('handled_by', '<>', 'ai');

async function firstWaiting(context: StoreContext, { channelId, teamId, order }: Queue, withNobody: readonly Place[]): Promise<Conversation[]> {
	let query = inQueue(context.db.selectFrom('conversations').selectAll()).$if(context.locksRows, (locked) => locked.forUpdate());
	if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
	if (teamId !== undefined) query = query.where('team_id', '=', teamId);
	for (const place of withNobody) {
		query = query.where((eb) => eb.or([eb('channel_id', '<>', place.channelId), sql<boolean>`coalesce(team_id, '') <> ${place.teamId ?? ''}`]));
	}
	if (order === 'urgent') query = query.orderBy('priority', 'desc');
	const rows = await query
		.orderBy(({ fn }) => fn.coalesce('waiting_since', 'queue_entered_at', 'opened_at'))
		// Providers tell whole seconds; within one, who came first is in the history.
		.orderBy(context.db.selectFrom('history').select(({ fn }) => fn.min('seq').as('first')).where('conversation_id', '=', sql.ref<string>('conversations.id')))
		.limit(PAGE)
		.execute();
	return rows.map(conversationFromRow);
}
