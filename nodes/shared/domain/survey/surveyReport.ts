import { DateTime } from 'luxon';

import { ratingsOf, SCALES, scales, type ScaleName } from './scale';

/** One question about one resolution, and what came of it. */
export interface RatedResolution {
	surveyId: string;
	conversationId: string;
	channelId: string;
	/** ISO 8601. */
	askedAt: string;
	scale: ScaleName;
	/** Missing = no answer. */
	rating?: number;
	comment?: string;
	/** Who had the conversation when it was resolved. */
	agentId?: string;
	teamId?: string;
	topic?: string;
}

/** What ratings can be broken down by. `day` is the day of asking in the report's time zone. */
export const SURVEY_GROUPINGS = ['total', 'agent', 'team', 'channel', 'topic', 'day'] as const;

export type SurveyGrouping = (typeof SURVEY_GROUPINGS)[number];

export interface SurveyFigures {
	/** The agent, team, channel, topic or day; empty for the total and for those of nobody. */
	group: string;
	/** Scales are never added up. */
	scale: ScaleName;
	asked: number;
	answered: number;
	/** Percent of those asked, to two places; nothing where nobody was asked. */
	responseRate?: number;
	/** Percent of those who answered and are satisfied, to two places; nothing where nobody answered. */
	score?: number;
	/** The mean rating, to two places. */
	average?: number;
	/** For 0 to 10: percent of 9 and 10 less percent of 0 to 6, to two places. */
	netPromoterScore?: number;
	/** How often each rating was given, lowest first. */
	distribution: Array<{ rating: number; count: number }>;
}

/** What a survey counts for; empty where that is nobody. `zone` is an IANA zone. */
export function surveyGroupOf({ agentId, teamId, channelId, topic, askedAt }: RatedResolution, by: SurveyGrouping, zone: string): string {
	const groups = { total: '', agent: agentId ?? '', team: teamId ?? '', channel: channelId, topic: topic ?? '' };
	return by === 'day' ? (DateTime.fromISO(askedAt, { zone }).toISODate() ?? '') : groups[by];
}

/** Figures for each group and scale that somebody was asked on, groups in order. */
export function surveyReport(rated: readonly RatedResolution[], groupOf: (one: RatedResolution) => string): SurveyFigures[] {
	const groups = [...new Set(rated.map(groupOf))].sort();
	return groups.flatMap((group) => {
		const members = rated.filter((one) => groupOf(one) === group);
		return SCALES.filter((scale) => members.some((one) => one.scale === scale)).map((scale) => figuresOf(group, scale, members));
	});
}

function figuresOf(group: string, scale: ScaleName, members: readonly RatedResolution[]): SurveyFigures {
	const asked = members.filter((one) => one.scale === scale);
	const ratings = asked.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
	const satisfied = ratings.filter((rating) => rating >= scales[scale].satisfiedFrom).length;
	const distribution = ratingsOf(scale).map((rating) => ({ rating, count: ratings.filter((given) => given === rating).length }));
	return {
		group,
		scale,
		asked: asked.length,
		answered: ratings.length,
		responseRate: percent(ratings.length, asked.length),
		score: percent(satisfied, ratings.length),
		average: ratings.length === 0 ? undefined : round(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length),
		...(scale === 'zeroToTen' && ratings.length > 0 ? { netPromoterScore: netPromoterScore(ratings) } : {}),
		distribution,
	};
}

/** @see https://www.netpromoter.com/know/ */
function netPromoterScore(ratings: readonly number[]): number {
	const promoters = ratings.filter((rating) => rating >= 9).length;
	const detractors = ratings.filter((rating) => rating <= 6).length;
	return round(((promoters - detractors) * 100) / ratings.length);
}

const percent = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : round((part * 100) / whole));

const round = (value: number): number => Math.round(value * 100) / 100;
