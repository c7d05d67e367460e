import type { ScaleName } from './scale';
import type { SurveyLanguage } from './surveyLanguage';

/**
 * `asking`: taken up, and perhaps on its way; never asked again by itself, because a lost answer of the provider does not say that nothing was
 * sent. `failed` and `skipped` were certainly not sent and can be asked again.
 */
export type SurveyState = 'asking' | 'asked' | 'skipped' | 'failed';

/** One question for one resolution of a conversation. */
export interface Survey {
	id: string;
	conversationId: string;
	/** Which resolution of the conversation, 1 for the first. */
	resolution: number;
	state: SurveyState;
	scale: ScaleName;
	language: SurveyLanguage;
	/** Why it was skipped or failed, in plain words. */
	reason?: string;
	/** ISO 8601, like every time here. */
	askedAt: string;
	/** Until then a typed rating counts. */
	openUntil?: string;
	rating?: number;
	ratedAt?: string;
	/** Until then the next text is the comment. */
	commentUntil?: string;
	/** The provider's id of the message that is the comment; its text stays with the message. */
	commentMessageId?: string;
}
