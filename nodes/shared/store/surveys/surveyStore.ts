import type { Contact, Conversation } from '../../domain/conversation/conversation';
import type { ServiceWindow } from '../../domain/conversation/serviceWindow';
import type { ChannelRef } from '../../domain/message/inboundEvent';
import type { RatedResolution } from '../../domain/survey/surveyReport';
import type { ScaleName } from '../../domain/survey/scale';
import type { Survey } from '../../domain/survey/survey';
import type { SurveyLanguage } from '../../domain/survey/surveyLanguage';
import type { SkipReason, SurveyRules } from '../../domain/survey/whyNotToAsk';
import type { ReportFilter } from '../reports/reportStore';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { claimSurvey } from './claimSurvey';
import { findRatings } from './findRatings';
import { confirmSurvey, expectComment, releaseSurvey } from './surveySteps';

export interface SurveyOrder extends SurveyRules {
	conversationId: string;
	/** The resolution to ask about, as it was known when the asking was planned; missing = the latest. Another one since then is not asked about. */
	resolution?: number;
	scale: ScaleName;
	language: SurveyLanguage;
	/** How long a typed rating counts, in milliseconds. */
	openMs: number;
}

/** Whom to ask, and where. */
export interface SurveyParties {
	channel: ChannelRef;
	contact: Contact;
	conversation: Conversation;
	window: ServiceWindow;
}

export type SurveyClaim = SurveyParties & ({ claimed: true; survey: Survey } | { claimed: false; reason: SkipReason });

/** How satisfied contacts are, asked at most once per resolution of a conversation. */
export interface SurveyStore {
	/** To be called before the question is sent: says whether it may be, and takes it up, in one step. */
	claim(order: SurveyOrder, at: Date): Promise<StoreResult<SurveyClaim>>;
	/** The question was sent under this provider's id. */
	confirm(id: string, providerId: string): Promise<void>;
	/** The question was certainly not sent, so it can be asked again. False where it was confirmed or answered, or is unknown. */
	release(id: string, reason: string): Promise<boolean>;
	/** The next text of the contact, if it comes by then, is the comment. */
	expectComment(id: string, until: Date): Promise<void>;
	/** Every question of a period with its rating, credited to who had the conversation when it was resolved. */
	ratings(filter: ReportFilter): Promise<RatedResolution[]>;
}

export const surveyStore = ({ read, write }: StoreRunner): SurveyStore => ({
	claim: async (order, at) => await write(async (context) => await claimSurvey(context, order, at)),
	confirm: async (id, providerId) => await write(async (context) => await confirmSurvey(context, id, providerId)),
	release: async (id, reason) => await write(async (context) => await releaseSurvey(context, id, reason)),
	expectComment: async (id, until) => await write(async (context) => await expectComment(context, id, until)),
	ratings: async (filter) => await read(async (context) => await findRatings(context, filter)),
});
