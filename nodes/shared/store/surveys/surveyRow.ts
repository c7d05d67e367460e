import type { Survey } from '../../domain/survey/survey';
import type { SurveyRow } from '../schema/surveyRows';
import { toIso, toOptionalIso } from '../timestamp';

export const surveyFromRow = (row: SurveyRow): Survey => ({
	id: row.id,
	conversationId: row.conversation_id,
	resolution: row.resolution,
	state: row.state,
	scale: row.scale,
	language: row.language,
	reason: row.reason ?? undefined,
	askedAt: toIso(row.asked_at),
	openUntil: toIso(row.open_until),
	rating: row.rating ?? undefined,
	ratedAt: toOptionalIso(row.rated_at),
	commentUntil: toOptionalIso(row.comment_until),
	commentMessageId: row.comment_message_id ?? undefined,
});
