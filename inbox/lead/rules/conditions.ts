import type { StoredCondition } from '../../../nodes/shared/domain/routing/readStoredCondition';
import { WEEKDAYS } from '../../../nodes/shared/domain/hours/schedule';
import type { Translate, WordKey } from '../../i18n/translate';
import { weekdayName } from '../hours/scheduleForm';

export type Kind = StoredCondition['kind'];

/** What a condition is called, in the order in which they are offered. */
export const KIND_WORDS: Record<Kind, WordKey> = {
	phrase: 'whenPhrase',
	choice: 'whenChoice',
	messageKind: 'whenMessageKind',
	contact: 'whenContact',
	conversation: 'whenConversation',
	waiting: 'whenWaiting',
	openWith: 'whenOpenWith',
	survey: 'whenSurvey',
	tag: 'whenTag',
	language: 'whenLanguage',
	number: 'whenNumber',
	channel: 'whenChannel',
	referral: 'whenReferral',
	openingHours: 'whenOpeningHours',
	schedule: 'whenSchedule',
	timeOfDay: 'whenTimeOfDay',
	anyMessage: 'whenAny',
};

const NEW: { [K in Kind]: Extract<StoredCondition, { kind: K }> } = {
	phrase: { kind: 'phrase', phrases: [] },
	choice: { kind: 'choice', choices: [] },
	messageKind: { kind: 'messageKind', kinds: ['image'] },
	contact: { kind: 'contact', history: 'firstTime' },
	conversation: { kind: 'conversation', outcomes: ['new'] },
	waiting: { kind: 'waiting', minutes: 30 },
	openWith: { kind: 'openWith', holder: 'agent', names: [] },
	survey: { kind: 'survey', isSatisfied: false },
	tag: { kind: 'tag', tags: [] },
	language: { kind: 'language', languages: [] },
	number: { kind: 'number', prefixes: [] },
	channel: { kind: 'channel', channels: [] },
	referral: { kind: 'referral', sources: [] },
	openingHours: { kind: 'openingHours', state: 'closed' },
	schedule: { kind: 'schedule', schedule: '', state: 'closed' },
	timeOfDay: { kind: 'timeOfDay', from: '18:00', to: '22:00', days: [...WEEKDAYS], zone: '' },
	anyMessage: { kind: 'anyMessage' },
};

/** A condition to begin with. */
export const newCondition = (kind: Kind): StoredCondition => (kind === 'timeOfDay' ? { ...NEW.timeOfDay, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : NEW[kind]);

export const OUTCOME_WORDS = { new: 'outcomeNew', continued: 'outcomeContinued', reopened: 'outcomeReopened' } as const satisfies Record<string, WordKey>;

export const isOutcome = (outcome: string): outcome is keyof typeof OUTCOME_WORDS => Object.hasOwn(OUTCOME_WORDS, outcome);

/** The values of a condition that is a list of words, and the condition with others. */
export function listOf(condition: StoredCondition): { values: string[]; withValues: (values: string[]) => StoredCondition } | undefined {
	switch (condition.kind) {
		case 'phrase':
			return { values: condition.phrases, withValues: (phrases) => ({ ...condition, phrases }) };
		case 'choice':
			return { values: condition.choices, withValues: (choices) => ({ ...condition, choices }) };
		case 'tag':
			return { values: condition.tags, withValues: (tags) => ({ ...condition, tags }) };
		case 'language':
			return { values: condition.languages, withValues: (languages) => ({ ...condition, languages }) };
		case 'number':
			return { values: condition.prefixes, withValues: (prefixes) => ({ ...condition, prefixes }) };
		case 'referral':
			return { values: condition.sources, withValues: (sources) => ({ ...condition, sources }) };
		case 'openWith':
			return { values: condition.names, withValues: (names) => ({ ...condition, names }) };
		default:
			return undefined;
	}
}

/** A condition in a few words. */
export function conditionWords(condition: StoredCondition, words: Translate, names: { channel: (id: string) => string; schedule: (id: string) => string }): string {
	const values = ((): string[] => {
		switch (condition.kind) {
			case 'conversation':
				return condition.outcomes.flatMap((outcome) => (isOutcome(outcome) ? words(OUTCOME_WORDS[outcome]) : []));
			case 'channel':
				return condition.channels.map(names.channel);
			case 'messageKind':
				return condition.kinds;
			case 'contact':
				return [words(condition.history)];
			case 'survey':
				return [words(condition.isSatisfied ? 'satisfied' : 'notSatisfied')];
			case 'waiting':
				return [words('minutesCount', { count: condition.minutes })];
			case 'openingHours':
				return [words(condition.state)];
			case 'schedule':
				return [names.schedule(condition.schedule), words(condition.state)];
			case 'timeOfDay':
				return [`${condition.from}–${condition.to}`, ...(condition.days.length === WEEKDAYS.length ? [] : condition.days.map((day) => weekdayName(WEEKDAYS.indexOf(day), words.language)))];
			default:
				return listOf(condition)?.values ?? [];
		}
	})();
	return values.length === 0 ? words(KIND_WORDS[condition.kind]) : `${words(KIND_WORDS[condition.kind])}: ${values.join(', ')}`;
}
