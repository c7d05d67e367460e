import { asList, asRecord, asText } from '../hours/plainValues';
import { WEEKDAYS } from '../hours/schedule';
import { MESSAGE_KINDS } from '../message/inboundMessage';
import { failed, success, type Result } from '../result';
import type { Condition } from './rule';

/** The conditions that can be kept apart from a workflow: n8n's own condition builder looks at fields of its items. */
export type StoredCondition = Exclude<Condition, { kind: 'built' | 'unreadable' }>;

type Fields = Record<string, unknown>;

type Readers = { [Kind in StoredCondition['kind']]: (given: Fields) => Extract<StoredCondition, { kind: Kind }> | string };

const texts = (value: unknown): string[] => asList(value).map(asText).filter((text) => text !== '');

/** One of the known values, or what to write instead. */
function chosen<Known extends string, Made>(known: readonly Known[], value: unknown, make: (found: Known) => Made): Made | string {
	const found = known.find((one) => one === value);
	return found === undefined ? `"${asText(value)}" is not known here. Use ${known.join(' or ')}.` : make(found);
}

/** Several of the known values, at least one. */
function someOf<Known extends string, Made>(known: readonly Known[], value: unknown, make: (found: Known[]) => Made): Made | string {
	const wrong = texts(value).find((one) => !known.some((each) => each === one));
	if (wrong !== undefined || texts(value).length === 0) return `"${wrong ?? ''}" is not known here. Use some of ${known.join(', ')}.`;
	return make(known.filter((one) => texts(value).includes(one)));
}

const STATES = ['open', 'closed'] as const;

const readers: Readers = {
	anyMessage: () => ({ kind: 'anyMessage' }),
	phrase: ({ phrases }) => ({ kind: 'phrase', phrases: texts(phrases) }),
	choice: ({ choices }) => ({ kind: 'choice', choices: texts(choices) }),
	conversation: ({ outcomes }) => someOf(['new', 'continued', 'reopened', 'noted'], outcomes, (found) => ({ kind: 'conversation', outcomes: found })),
	messageKind: ({ kinds }) => someOf(MESSAGE_KINDS, kinds, (found) => ({ kind: 'messageKind', kinds: found })),
	number: ({ prefixes }) => ({ kind: 'number', prefixes: texts(prefixes) }),
	channel: ({ channels }) => ({ kind: 'channel', channels: texts(channels) }),
	referral: ({ sources }) => ({ kind: 'referral', sources: texts(sources) }),
	openingHours: ({ state }) => chosen(STATES, state, (found) => ({ kind: 'openingHours', state: found })),
	language: ({ languages }) => ({ kind: 'language', languages: texts(languages) }),
	contact: ({ history }) => chosen(['firstTime', 'returning'], history, (found) => ({ kind: 'contact', history: found })),
	tag: ({ tags }) => ({ kind: 'tag', tags: texts(tags) }),
	survey: ({ isSatisfied }) => (typeof isSatisfied === 'boolean' ? { kind: 'survey', isSatisfied } : 'It is not said which answer is meant.'),
	waiting: ({ minutes }) => (typeof minutes === 'number' ? { kind: 'waiting', minutes } : 'The minutes are not a number.'),
	openWith: ({ holder, names }) => chosen(['agent', 'team'], holder, (found) => ({ kind: 'openWith', holder: found, names: texts(names) })),
	schedule: ({ schedule, state }) => chosen(STATES, state, (found) => ({ kind: 'schedule', schedule: asText(schedule), state: found })),
	timeOfDay: ({ from, to, days, zone }) => someOf(WEEKDAYS, days, (found) => ({ kind: 'timeOfDay', from: asText(from), to: asText(to), days: found, zone: asText(zone) })),
};

const isKind = (kind: string): kind is StoredCondition['kind'] => Object.hasOwn(readers, kind);

/** Checks the shape of a condition; whether it makes sense is told by `findFit`. */
export function readStoredCondition(given: unknown): Result<StoredCondition, string> {
	const fields = asRecord(given);
	const kind = asText(fields.kind);
	if (!isKind(kind)) return failed(`"${kind}" is no condition. Use one of ${Object.keys(readers).join(', ')}.`);
	const read = readers[kind](fields);
	return typeof read === 'string' ? failed(`The condition ${kind}: ${read}`) : success(read);
}
