import type { InboundMessage } from '../message/inboundMessage';
import { readRating } from './readRating';
import { scales } from './scale';
import type { Survey } from './survey';

/** How long a rating can be given again in place of the first. */
export const REPLACE_WITHIN_MS = 14 * 24 * 60 * 60 * 1000;

export type SurveyAnswer = { part: 'rating'; rating: number } | { part: 'comment' };

/** What a tapped answer says; a tap is meant for its survey whenever it comes, except that a rating stands after two weeks. */
export function readTap(survey: Survey, rating: number, sentAt: Date): SurveyAnswer | undefined {
	const { lowest, highest } = scales[survey.scale];
	return rating >= lowest && rating <= highest && mayRate(survey, sentAt) ? { part: 'rating', rating } : undefined;
}

/** What a written message says to a survey, if it is one; everything else belongs to the desk. */
export function readWritten(survey: Survey, { kind, text }: Pick<InboundMessage, 'kind' | 'text'>, sentAt: Date): SurveyAnswer | undefined {
	if (kind !== 'text' || text === undefined || !isOut(survey)) return undefined;
	if (isBefore(survey.commentUntil, sentAt)) return { part: 'comment' };
	const rating = isBefore(survey.openUntil, sentAt) && mayRate(survey, sentAt) ? readRating(text, survey.scale) : undefined;
	return rating === undefined ? undefined : { part: 'rating', rating };
}

/** One that was taken up and never confirmed may have reached the contact all the same. */
const isOut = ({ state }: Survey): boolean => state === 'asking' || state === 'asked';

const mayRate = ({ ratedAt }: Survey, sentAt: Date): boolean => ratedAt === undefined || sentAt.getTime() < Date.parse(ratedAt) + REPLACE_WITHIN_MS;

const isBefore = (limit: string | undefined, sentAt: Date): boolean => limit !== undefined && sentAt.getTime() < Date.parse(limit);
