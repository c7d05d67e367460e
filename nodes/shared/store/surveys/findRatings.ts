import type { RatedResolution } from '../../domain/survey/surveyReport';
import type { ReportFilter } from '../reports/reportStore';
import type { StoreContext } from '../storeContext';
import { toIso } from '../timestamp';

/** Every survey that was asked in a period. The credit is that of the resolution, whoever has the conversation now. */
export async function findRatings({ db }: StoreContext, { start, end, channelIds }: ReportFilter): Promise<RatedResolution[]> {
	const rows = await db
		.selectFrom('surveys')
		.leftJoin('resolutions', (join) => join.onRef('resolutions.conversation_id', '=', 'surveys.conversation_id').onRef('resolutions.number', '=', 'surveys.resolution'))
		.leftJoin('messages', (join) => join.onRef('messages.channel_id', '=', 'surveys.channel_id').onRef('messages.provider_id', '=', 'surveys.comment_message_id'))
		.select(['surveys.id', 'surveys.channel_id', 'surveys.conversation_id', 'surveys.asked_at', 'surveys.scale', 'surveys.rating'])
		.select(['resolutions.assignee_id', 'resolutions.team_id', 'resolutions.topic', 'messages.text as comment'])
		.where('surveys.state', 'in', ['asking', 'asked'])
		.where('surveys.asked_at', '>=', start.getTime())
		.where('surveys.asked_at', '<', end.getTime())
		.$if(channelIds.length > 0, (query) => query.where('surveys.channel_id', 'in', channelIds))
		.orderBy('surveys.asked_at')
		.orderBy('surveys.id')
		.execute();
	return rows.map((row) => ({
		surveyId: row.id,
		conversationId: row.conversation_id,
		channelId: row.channel_id,
		askedAt: toIso(row.asked_at),
		scale: row.scale,
		rating: row.rating ?? undefined,
		comment: row.comment ?? undefined,
		agentId: row.assignee_id ?? undefined,
		teamId: row.team_id ?? undefined,
		topic: row.topic ?? undefined,
	}));
}
