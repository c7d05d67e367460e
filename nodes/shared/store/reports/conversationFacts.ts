import type { Fact } from '../../domain/reports/fact';
import type { StoreContext } from '../storeContext';
import type { ReportFilter } from './reportStore';

/** What became of conversations, each cycle between opening and resolution by itself (H54). */
export async function conversationFacts(context: StoreContext, filter: ReportFilter): Promise<Fact[]> {
	return [...(await openings(context, filter)), ...(await resolutions(context, filter)), ...(await firstResponses(context, filter))];
}

interface Credit {
	channel_id: string;
	team_id: string | null;
	assignee_id: string | null;
	topic: string | null;
}

const creditOf = ({ channel_id, team_id, assignee_id, topic }: Credit) => ({
	channelId: channel_id,
	teamId: team_id ?? undefined,
	agentId: assignee_id ?? undefined,
	topic: topic ?? undefined,
	count: 1,
});

async function openings({ db }: StoreContext, { start, end, channelIds }: ReportFilter): Promise<Fact[]> {
	const rows = await db
		.selectFrom('history as event')
		.innerJoin('conversations as conversation', 'conversation.id', 'event.conversation_id')
		.select(['event.type', 'event.at', 'conversation.channel_id', 'conversation.team_id', 'conversation.topic'])
		.select((eb) => eb.fn.coalesce('conversation.assignee_id', 'conversation.last_assignee_id').as('assignee_id'))
		.where('event.at', '>=', start.getTime())
		.where('event.at', '<', end.getTime())
		.where('event.type', 'in', ['conversationOpened', 'conversationReopened'])
		.$if(channelIds.length > 0, (query) => query.where('conversation.channel_id', 'in', [...channelIds]))
		.execute();
	return rows.map((row) => ({ ...creditOf(row), measure: row.type === 'conversationOpened' ? 'opened' : 'reopened', at: row.at }));
}

async function resolutions({ db }: StoreContext, { start, end, channelIds }: ReportFilter): Promise<Fact[]> {
	const rows = await db
		.selectFrom('resolutions')
		.selectAll()
		.where('resolved_at', '>=', start.getTime())
		.where('resolved_at', '<', end.getTime())
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', [...channelIds]))
		.execute();
	return rows.flatMap((row): Fact[] => [
		{ ...creditOf(row), measure: 'resolved', at: row.resolved_at },
		{ ...creditOf(row), measure: 'resolution', at: row.resolved_at, since: row.opened_at },
	]);
}

/** Of cycles that are over, and of those that are not: both had their first answer in this time. */
async function firstResponses({ db }: StoreContext, { start, end, channelIds }: ReportFilter): Promise<Fact[]> {
	const over = await db
		.selectFrom('resolutions')
		.select(['channel_id', 'team_id', 'topic', 'assignee_id', 'first_reply_at', 'opened_at as began_at'])
		.where('first_reply_at', '>=', start.getTime())
		.where('first_reply_at', '<', end.getTime())
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', [...channelIds]))
		.execute();
	const open = await db
		.selectFrom('conversations')
		.select(['channel_id', 'team_id', 'topic', 'assignee_id', 'first_reply_at', 'cycle_opened_at as began_at'])
		.where('first_reply_at', '>=', start.getTime())
		.where('first_reply_at', '<', end.getTime())
		.where('state', '<>', 'resolved')
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', [...channelIds]))
		.execute();
	return [...over, ...open].flatMap((row) => (row.first_reply_at === null ? [] : [{ ...creditOf(row), measure: 'firstResponse' as const, at: row.first_reply_at, since: row.began_at }]));
}
