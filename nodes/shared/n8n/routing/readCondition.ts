import type { ReceptionOutcome } from '../../domain/conversation/conversation';
import { WEEKDAYS, type Weekday } from '../../domain/hours/schedule';
import type { MessageKind } from '../../domain/message/inboundMessage';
import type { Condition, ContactHistory } from '../../domain/routing/rule';

/** The fields of a rule in the panel that say when it applies. */
export interface ConditionInput {
	when?: Exclude<Condition['kind'], 'unreadable'>;
	phrases?: unknown;
	choices?: string[];
	outcomes?: ReceptionOutcome[];
	kinds?: MessageKind[];
	prefixes?: unknown;
	channels?: unknown;
	sources?: string[];
	openState?: 'open' | 'closed';
	contactHistory?: ContactHistory;
	tags?: unknown;
	languages?: unknown;
	from?: string;
	to?: string;
	days?: Weekday[];
	surveyAnswer?: 'satisfied' | 'notSatisfied';
	minutes?: number;
	holder?: 'agent' | 'team';
	holders?: unknown;
	hours?: string;
	hoursState?: 'open' | 'closed';
}

/** Numbers come from expressions where people expect text, e.g. the id of an ad. */
const texts = (values: readonly unknown[] = []): string[] => values.filter((value) => value !== null && value !== undefined).map(String);

/** One text with commas; an expression may give a list instead. */
export const separated = (value: unknown): string[] => (Array.isArray(value) ? texts(value) : texts([value]).flatMap((text) => text.split(',')));

/** A ready-made condition; `zone` is the one of the workflow. One that the user built is evaluated by n8n instead. */
export function readCondition(input: ConditionInput, zone: string): Condition {
	const { when = 'phrase' } = input;
	switch (when) {
		case 'phrase':
			return { kind: when, phrases: separated(input.phrases) };
		case 'choice':
			return { kind: when, choices: texts(input.choices) };
		case 'conversation':
			return { kind: when, outcomes: input.outcomes ?? ['new'] };
		case 'messageKind':
			return { kind: when, kinds: input.kinds ?? ['image'] };
		case 'number':
			return { kind: when, prefixes: separated(input.prefixes) };
		case 'channel':
			return { kind: when, channels: separated(input.channels) };
		case 'referral':
			return { kind: when, sources: texts(input.sources) };
		case 'openingHours':
			return { kind: when, state: input.openState ?? 'closed' };
		case 'language':
			return { kind: when, languages: separated(input.languages) };
		case 'contact':
			return { kind: when, history: input.contactHistory ?? 'firstTime' };
		case 'tag':
			return { kind: when, tags: separated(input.tags) };
		case 'timeOfDay':
			return { kind: when, from: input.from ?? '18:00', to: input.to ?? '22:00', days: input.days ?? [...WEEKDAYS], zone };
		case 'survey':
			return { kind: when, isSatisfied: input.surveyAnswer === 'satisfied' };
		case 'waiting':
			return { kind: when, minutes: Number(input.minutes ?? 30) };
		case 'openWith':
			return { kind: when, holder: input.holder ?? 'agent', names: separated(input.holders) };
		case 'schedule':
			return { kind: when, schedule: input.hours ?? '', state: input.hoursState ?? 'open' };
		case 'anyMessage':
			return { kind: when };
		default:
			return { kind: 'unreadable', reason: `There is no condition "${when}". Choose one from the list 'When'.` };
	}
}
