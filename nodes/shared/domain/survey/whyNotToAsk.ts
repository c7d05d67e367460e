import type { Conversation } from '../conversation/conversation';
import type { Actor } from '../history/historyEvent';
import type { SurveyState } from './survey';

/** When to ask, as the user of the node chose it. */
export interface SurveyRules {
	/** Ask although the channel has surveys switched off. */
	ignoreChannel?: boolean;
	/** Ask on a channel that nobody has configured. */
	unconfigured?: boolean;
	/** Also ask where a timer closed the conversation. */
	afterAutoResolve?: boolean;
	/** Also ask where no person answered. */
	withoutPerson?: boolean;
	/** Only these topics; empty = all. */
	topics: readonly string[];
	/** Not where the conversation has one of these tags. */
	withoutTags: readonly string[];
	/** Not if the contact was asked within so many days; 0 = always. */
	everyDays: number;
	/** `skip` asks only inside the service window. */
	outsideWindow: 'skip' | 'template';
}

/** What is known of the resolution that the question would be about. */
export interface SurveySituation {
	state: Conversation['state'];
	csat: boolean;
	/** Whether somebody has configured the channel. */
	configured: boolean;
	/** What has become of the survey of this resolution. */
	earlier?: SurveyState;
	resolver?: Actor['kind'];
	answeredByPerson: boolean;
	topic?: string;
	tags: readonly string[];
	isBlocked: boolean;
	windowIsOpen: boolean;
	/** When the contact was asked last, about anything. */
	lastAskedAt?: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Each reason in words for people. */
export const SKIP_REASONS = {
	open: 'The conversation is not resolved, or was reopened.',
	off: 'Surveys are switched off for this channel.',
	asked: 'The contact was asked about this resolution already.',
	blocked: 'The contact is blocked.',
	timer: 'A timer closed the conversation.',
	noPerson: 'No person answered in this conversation.',
	topic: 'The topic is not one of those that are asked about.',
	tag: 'The conversation has a tag that rules surveys out.',
	recently: 'The contact was asked a short time ago.',
	window: 'The service window is closed and no template is chosen.',
} as const;

export type SkipReason = keyof typeof SKIP_REASONS;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Why a contact must not be asked now; nothing where it may be. */
export function whyNotToAsk(situation: SurveySituation, rules: SurveyRules, at: Date): SkipReason | undefined {
	const { state, csat, configured, earlier, resolver, answeredByPerson, topic = '', tags, isBlocked, windowIsOpen, lastAskedAt } = situation;
	if (state !== 'resolved') return 'open';
	if (!csat && !rules.ignoreChannel && !(rules.unconfigured && !configured)) return 'off';
	if (earlier === 'asking' || earlier === 'asked') return 'asked';
	if (isBlocked) return 'blocked';
	if (resolver === 'desk' && !rules.afterAutoResolve) return 'timer';
	if (!answeredByPerson && !rules.withoutPerson) return 'noPerson';
	if (rules.topics.length > 0 && !rules.topics.some((wanted) => same(wanted, topic))) return 'topic';
	if (rules.withoutTags.some((unwanted) => tags.some((tag) => same(tag, unwanted)))) return 'tag';
	if (lastAskedAt && at.getTime() < lastAskedAt.getTime() + rules.everyDays * DAY_MS) return 'recently';
	if (!windowIsOpen && rules.outsideWindow === 'skip') return 'window';
	return undefined;
}

/** Whether a skip says something about this resolution that is worth keeping. */
export const isWorthKeeping = (reason: SkipReason): boolean => !['open', 'off', 'asked'].includes(reason);
