import { rulesFromCsv, rulesToCsv } from '../../../../nodes/shared/domain/routing/rulesAsCsv';
import type { StoredCondition } from '../../../../nodes/shared/domain/routing/readStoredCondition';
import type { RuleContent } from '../../../../nodes/shared/domain/routing/storedRule';

const rule = (condition: StoredCondition, details: Partial<RuleContent> = {}): RuleContent => ({ name: 'Rule', enabled: true, condition, effects: {}, ...details });

describe('Rules in a spreadsheet', () => {
	it.each<StoredCondition>([
		{ kind: 'anyMessage' },
		{ kind: 'phrase', phrases: ['bye', 'see you, then', '=1+1'] },
		{ kind: 'choice', choices: ['orders', 'My "order"'] },
		{ kind: 'conversation', outcomes: ['new', 'reopened'] },
		{ kind: 'messageKind', kinds: ['image', 'audio'] },
		{ kind: 'number', prefixes: ['+49', '+43'] },
		{ kind: 'channel', channels: ['cloud:1'] },
		{ kind: 'referral', sources: [] },
		{ kind: 'openingHours', state: 'closed' },
		{ kind: 'language', languages: ['pt-BR'] },
		{ kind: 'contact', history: 'returning' },
		{ kind: 'tag', tags: ['vip'] },
		{ kind: 'survey', isSatisfied: false },
		{ kind: 'waiting', minutes: 30 },
		{ kind: 'openWith', holder: 'team', names: ['Sales', 'Returns'] },
		{ kind: 'schedule', schedule: 'hours-1', state: 'closed' },
		{ kind: 'timeOfDay', from: '22:00', to: '06:00', days: ['friday', 'saturday'], zone: 'Europe/Berlin' },
	])('come back as they were: $kind', (condition) => {
		const rules = [rule(condition), rule(condition, { name: 'Other, "too"', enabled: false, sendTo: 'Sales Bot', effects: { team: 'Sales', priority: 'high', tags: ['a', 'b, c'], skills: ['French'] } })];
		expect(rulesFromCsv(rulesToCsv(rules))).toEqual({ ok: true, value: rules });
	});

	it('can be written by hand, with the columns that are needed', () => {
		expect(rulesFromCsv('name;when;value\nGoodbyes;phrase;bye | see you\n')).toEqual({ ok: true, value: [rule({ kind: 'phrase', phrases: ['bye', 'see you'] }, { name: 'Goodbyes' })] });
	});

	it.each([
		['a name', 'name,when\n,anyMessage', /^Rule 1: It has no name/],
		['a condition that there is', 'name,when\nA,anyMessage\nB,moonPhase', /^Rule 2: "moonPhase" is no condition/],
		['words to look for', 'name,when,value\nA,phrase,', /^Rule 1: It has no words/],
		['a time of day', 'name,when,value\nA,timeOfDay,9-17 | UTC | monday', /^Rule 1: .*"9" is not a time/],
		['a priority that there is', 'name,when,priority\nA,anyMessage,asap', /^Rule 1: "asap" is no priority/],
	])('are refused without %s, and the rule is named', (_, text, failure) => {
		expect(rulesFromCsv(text)).toEqual({ ok: false, failure: expect.stringMatching(failure) });
	});
});
