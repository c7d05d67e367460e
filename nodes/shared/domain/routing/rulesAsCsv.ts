import { fromCsv } from '../reports/fromCsv';
import { toCsv } from '../reports/toCsv';
import { failed, success, type Result } from '../result';
import type { StoredCondition } from './readStoredCondition';
import { readRule, type RuleContent } from './storedRule';

/** Separates several values of one cell; a comma would do too often belong to a value. */
const BETWEEN = ' | ';

const EFFECTS = ['team', 'agent', 'aiAgent', 'priority', 'topic'] as const;
const LISTS = ['tags', 'skills'] as const;

export const RULE_COLUMNS = ['name', 'enabled', 'when', 'value', 'sendTo', ...EFFECTS, ...LISTS] as const;

/** The values of a condition, the way they stand in a cell. */
function valuesOf(condition: StoredCondition): readonly string[] {
	switch (condition.kind) {
		case 'anyMessage':
			return [];
		case 'phrase':
			return condition.phrases;
		case 'choice':
			return condition.choices;
		case 'conversation':
			return condition.outcomes;
		case 'messageKind':
			return condition.kinds;
		case 'number':
			return condition.prefixes;
		case 'channel':
			return condition.channels;
		case 'referral':
			return condition.sources;
		case 'openingHours':
			return [condition.state];
		case 'language':
			return condition.languages;
		case 'contact':
			return [condition.history];
		case 'tag':
			return condition.tags;
		case 'survey':
			return [condition.isSatisfied ? 'satisfied' : 'notSatisfied'];
		case 'waiting':
			return [String(condition.minutes)];
		case 'openWith':
			return [condition.holder, ...condition.names];
		case 'schedule':
			return [condition.schedule, condition.state];
		case 'timeOfDay':
			return [`${condition.from}-${condition.to}`, condition.zone, ...condition.days];
	}
}

/** What the values are called in a condition of each kind that has a list of them. */
const LIST_OF: Partial<Record<StoredCondition['kind'], string>> = {
	phrase: 'phrases',
	choice: 'choices',
	conversation: 'outcomes',
	messageKind: 'kinds',
	number: 'prefixes',
	channel: 'channels',
	referral: 'sources',
	language: 'languages',
	tag: 'tags',
};

/** As somebody wrote it; `readRule` checks it. */
function conditionOf(kind: string, values: string[]): unknown {
	const [first = '', second, ...others] = values;
	if (kind === 'openingHours') return { kind, state: first };
	if (kind === 'contact') return { kind, history: first };
	if (kind === 'survey') return { kind, isSatisfied: first === 'satisfied' };
	if (kind === 'waiting') return { kind, minutes: Number(first) };
	if (kind === 'openWith') return { kind, holder: first, names: values.slice(1) };
	if (kind === 'schedule') return { kind, schedule: first, state: second };
	if (kind === 'timeOfDay') {
		const [from, to] = first.split('-').map((time) => time.trim());
		return { kind, from, to, zone: second, days: others };
	}
	const list = LIST_OF[kind as StoredCondition['kind']];
	return list === undefined ? { kind } : { kind, [list]: values };
}

export function rulesToCsv(rules: readonly RuleContent[]): string {
	const rows = rules.map(({ name, enabled, condition, effects, sendTo }) => ({
		name,
		enabled: enabled ? 'yes' : 'no',
		when: condition.kind,
		value: valuesOf(condition).join(BETWEEN),
		sendTo,
		...Object.fromEntries(EFFECTS.map((effect) => [effect, effects[effect]])),
		...Object.fromEntries(LISTS.map((list) => [list, effects[list]?.join(BETWEEN)])),
	}));
	return toCsv(RULE_COLUMNS, rows);
}

/** The rules of a file that `rulesToCsv` wrote and somebody may have edited; an error names the row. */
export function rulesFromCsv(text: string): Result<RuleContent[], string> {
	const split = (cell: string): string[] => cell.split('|').map((value) => value.trim()).filter((value) => value !== '');
	return readRules(
		fromCsv(text).map((row) => {
			const cell = (column: (typeof RULE_COLUMNS)[number]): string => (row[column] ?? '').trim();
			const effects: Array<[string, string | string[]]> = [...EFFECTS.map((effect): [string, string] => [effect, cell(effect)]), ...LISTS.map((list): [string, string[]] => [list, split(cell(list))])];
			return {
				name: cell('name'),
				enabled: !/^(no|false|0)$/i.test(cell('enabled')),
				condition: conditionOf(cell('when'), split(cell('value'))),
				effects: Object.fromEntries<unknown>(effects.filter(([, value]) => value.length > 0)),
				...(cell('sendTo') === '' ? {} : { sendTo: cell('sendTo') }),
			};
		}),
	);
}

/** All rules of a list, or what is wrong with the first that is none. */
export function readRules(given: readonly unknown[]): Result<RuleContent[], string> {
	const rules: RuleContent[] = [];
	for (const [index, one] of given.entries()) {
		const read = readRule(one);
		if (!read.ok) return failed(`Rule ${index + 1}: ${read.failure}`);
		rules.push(read.value);
	}
	return success(rules);
}
