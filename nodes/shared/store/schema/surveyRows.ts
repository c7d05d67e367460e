import type { ScaleName } from '../../domain/survey/scale';
import type { SurveyState } from '../../domain/survey/survey';
import type { SurveyLanguage } from '../../domain/survey/surveyLanguage';

/** The one survey of a resolution. */
export interface SurveyRow {
	id: string;
	conversation_id: string;
	resolution: number;
	channel_id: string;
	state: SurveyState;
	scale: ScaleName;
	language: SurveyLanguage;
	reason: string | null;
	asked_at: number;
	open_until: number;
	/** The provider's id of the question. */
	provider_id: string | null;
	rating: number | null;
	rated_at: number | null;
	comment_until: number | null;
	/** The provider's id; the text is the message's, so that erasing a contact erases the comment. */
	comment_message_id: string | null;
}

/** A message that answered a survey, so that the same message received again gets the same answer. */
export interface SurveyAnswerRow {
	channel_id: string;
	provider_id: string;
	survey_id: string;
	part: 'rating' | 'comment';
	rating: number | null;
	answered_at: number;
}
