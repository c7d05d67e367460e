import { sql } from 'kysely';
import type { Fact } from '../../domain/reports/fact';
import type { StoreContext } from '../storeContext';
import type { ReportFilter } from './reportStore';

/** No time zone's hours begin at anything finer. */
const SLOT_MS = 15 * 60 * 1000;

/** How many messages came and went, and how long contacts waited for each answer. */
export async function messageFacts(context: StoreContext, filter: ReportFilter): Promise<Fact[]> {
	return [...(await volumes(context, filter)), ...(await replies(context, filter))];
}

async function volumes(context: StoreContext, filter: ReportFilter): Promise<Fact[]> {
	const slot = sql<number>`message.sent_at / ${sql.lit(SLOT_MS)}`;
	// An answer is its author's, a message of a contact that of who has the conversation.
	const agent = sql<string | null>`case when message.direction = 'out' then message.author_id else coalesce(conversation.assignee_id, conversation.last_assignee_id) end`;
	const rows = await messages(context, filter)
		.select((eb) => ['message.channel_id', 'message.direction', 'conversation.team_id', 'conversation.topic', agent.as('agent_id'), slot.as('slot'), eb.fn.countAll().as('count')])
		.groupBy(['message.channel_id', 'message.direction', 'conversation.team_id', 'conversation.topic', agent, slot])
		.execute();
	return rows.map(({ channel_id, direction, team_id, topic, agent_id, slot: at, count }) => ({
		measure: direction === 'in' ? 'received' : 'sent',
		at: Math.floor(Number(at)) * SLOT_MS,
		channelId: channel_id,
		teamId: team_id ?? undefined,
		agentId: agent_id ?? undefined,
		topic: topic ?? undefined,
		count: Number(count),
	}));
}

async function replies(context: StoreContext, filter: ReportFilter): Promise<Fact[]> {
	const rows = await messages(context, filter)
		.select(['message.channel_id', 'message.sent_at', 'message.waited_since', 'message.author_id', 'conversation.team_id', 'conversation.topic'])
		.where('message.direction', '=', 'out')
		.where('message.waited_since', 'is not', null)
		.execute();
	return rows.map(({ channel_id, sent_at, waited_since, author_id, team_id, topic }) => ({
		measure: 'reply',
		at: sent_at,
		since: waited_since ?? undefined,
		channelId: channel_id,
		teamId: team_id ?? undefined,
		agentId: author_id ?? undefined,
		topic: topic ?? undefined,
		count: 1,
	}));
}

function messages({ db }: StoreContext, { start, end, channelIds }: ReportFilter) {
	return db
		.selectFrom('messages as message')
		.leftJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.where('message.sent_at', '>=', start.getTime())
		.where('message.sent_at', '<', end.getTime())
		.$if(channelIds.length > 0, (query) => query.where('message.channel_id', 'in', [...channelIds]));
}
