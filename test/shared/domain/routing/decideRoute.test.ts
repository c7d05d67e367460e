import fc from 'fast-check';

import { decideRoute } from '../../../../nodes/shared/domain/routing/decideRoute';
import { HUMAN_OUTPUT, type Condition, type RoutingSubject, type Rule } from '../../../../nodes/shared/domain/routing/rule';
import { aiAgent, anyAiAgent } from './aiAgents';

const ruleOf = (condition: Condition, name = 'Rule', enabled = true): Rule => ({ name, enabled, condition, effects: {}, sendTo: 1 });

const OUTPUTS = 4;

const anyRule: fc.Arbitrary<Rule> = fc
	.record({
		name: fc.string(),
		enabled: fc.boolean(),
		condition: fc.oneof(
			fc.array(fc.constantFrom('bye', 'order', ''), { maxLength: 2 }).map((phrases): Condition => ({ kind: 'phrase', phrases })),
			fc.boolean().map((isMet): Condition => ({ kind: 'built', isMet })),
			fc.constant<Condition>({ kind: 'unreadable', reason: 'A field is missing.' }),
			fc.constant<Condition>({ kind: 'number', prefixes: ['+49'] }),
		),
		sendTo: fc.oneof(fc.constant('nextStage' as const), fc.nat({ max: OUTPUTS - 1 })),
	})
	.map((rule) => ({ ...rule, effects: {} }));
const anySubject: fc.Arbitrary<RoutingSubject> = fc.record({ text: fc.constantFrom('bye', 'my order', 'hello'), phone: fc.constantFrom('+4930555010', '+33155501', undefined), at: fc.constant(0) });

describe('decideRoute', () => {
	it.each<[string, Condition, Partial<RoutingSubject>, boolean]>([
		['a German number, code with a plus', { kind: 'number', prefixes: ['+49'] }, { phone: '+49305550100' }, true],
		['a German number, code with zeros', { kind: 'number', prefixes: ['0049'] }, { phone: '+49305550100' }, true],
		['a number that has the code inside only', { kind: 'number', prefixes: ['49'] }, { phone: '+33495550100' }, false],
		['no number', { kind: 'number', prefixes: ['49'] }, {}, false],
		['the channel by id', { kind: 'channel', channels: ['cloud:1'] }, { channelId: 'cloud:1' }, true],
		['the channel by number with spaces', { kind: 'channel', channels: ['+49 30 5550100'] }, { channelId: 'cloud:1', channelPhone: '+49305550100' }, true],
		['another channel', { kind: 'channel', channels: ['cloud:2'] }, { channelId: 'cloud:1', channelPhone: '+49305550100' }, false],
		['any ad', { kind: 'referral', sources: [] }, { referral: { sourceId: '7' } }, true],
		['this ad', { kind: 'referral', sources: ['7'] }, { referral: { sourceId: '7' } }, true],
		['another ad', { kind: 'referral', sources: ['8'] }, { referral: { sourceId: '7' } }, false],
		['no ad', { kind: 'referral', sources: [] }, {}, false],
		['closed when closed is wanted', { kind: 'openingHours', state: 'closed' }, { openState: 'closed' }, true],
		['open when closed is wanted', { kind: 'openingHours', state: 'closed' }, { openState: 'open' }, false],
		['the language, whatever the region', { kind: 'language', languages: ['pt'] }, { language: 'pt_BR' }, true],
		['a region that the language does not say', { kind: 'language', languages: ['pt-BR'] }, { language: 'pt' }, false],
		['another language that begins alike', { kind: 'language', languages: ['fi'] }, { language: 'fil' }, false],
		['no language', { kind: 'language', languages: ['de'] }, {}, false],
		['somebody new', { kind: 'contact', history: 'firstTime' }, { outcome: 'new', contactHistory: 'firstTime' }, true],
		['somebody who came back when somebody new is wanted', { kind: 'contact', history: 'firstTime' }, { outcome: 'new', contactHistory: 'returning' }, false],
		['somebody who came back', { kind: 'contact', history: 'returning' }, { outcome: 'reopened', contactHistory: 'returning' }, true],
		['the second message of somebody new', { kind: 'contact', history: 'firstTime' }, { outcome: 'continued' }, false],
		['a tag in another case', { kind: 'tag', tags: ['VIP '] }, { tags: ['refund', 'vip'] }, true],
		['a contact who was not satisfied', { kind: 'survey', isSatisfied: false }, { isSatisfied: false }, true],
		['a contact who was satisfied when the other is wanted', { kind: 'survey', isSatisfied: false }, { isSatisfied: true }, false],
		['a contact who never rated', { kind: 'survey', isSatisfied: false }, { isSatisfied: 'notRated' }, false],
		['a contact who has waited long enough', { kind: 'waiting', minutes: 30 }, { waitingSince: '1970-01-01T00:00:00.000Z', at: 1_800_000 }, true],
		['a contact who has not waited so long', { kind: 'waiting', minutes: 30 }, { waitingSince: '1970-01-01T00:00:00.000Z', at: 1_799_999 }, false],
		['a contact who does not wait', { kind: 'waiting', minutes: 0 }, {}, false],
		['the agent who has a conversation of the contact', { kind: 'openWith', holder: 'agent', names: ['maria'] }, { openWith: { agents: ['7', 'Maria'], teams: [] } }, true],
		['any team that has one', { kind: 'openWith', holder: 'team', names: [] }, { openWith: { agents: [], teams: ['Sales'] } }, true],
		['a team that has none', { kind: 'openWith', holder: 'team', names: ['Sales'] }, { openWith: { agents: ['Sales'], teams: [] } }, false],
		['opening hours of its own', { kind: 'schedule', schedule: 'night', state: 'closed' }, { schedules: { night: false } }, true],
		['opening hours that say the other', { kind: 'schedule', schedule: 'night', state: 'open' }, { schedules: { night: false } }, false],
		['no tag', { kind: 'tag', tags: ['vip'] }, { tags: [] }, false],
	])('looks at %s', (_, condition, subject, fits) => {
		const { output, warnings } = decideRoute([ruleOf(condition)], [], { at: 0, ...subject });
		expect([output, warnings]).toEqual([fits ? 1 : HUMAN_OUTPUT, []]);
	});

	it.each<[Condition, string]>([
		[{ kind: 'phrase', phrases: ['', ' '] }, 'has no words'],
		[{ kind: 'choice', choices: [] }, 'has no choices'],
		[{ kind: 'number', prefixes: ['+'] }, 'has no country codes'],
		[{ kind: 'channel', channels: [] }, 'has no channels'],
		[{ kind: 'openingHours', state: 'open' }, 'Helpdesk Business Hours'],
		[{ kind: 'language', languages: [''] }, 'has no languages'],
		[{ kind: 'contact', history: 'firstTime' }, "'Receive'"],
		[{ kind: 'tag', tags: [] }, 'has no tags'],
		[{ kind: 'tag', tags: ['vip'] }, "'Add Tags'"],
		[{ kind: 'timeOfDay', from: '9', to: '17:00', days: ['monday'], zone: 'UTC' }, '"9" is not a time of day'],
		[{ kind: 'survey', isSatisfied: true }, 'Choose a store'],
		[{ kind: 'waiting', minutes: Number.NaN }, 'has no time'],
		[{ kind: 'openWith', holder: 'agent', names: [] }, 'Choose a store'],
		[{ kind: 'schedule', schedule: '', state: 'open' }, 'has no opening hours'],
		[{ kind: 'schedule', schedule: 'night', state: 'open' }, 'Choose a store'],
		[{ kind: 'unreadable', reason: 'n8n says: no' }, 'n8n says: no'],
	])('passes over %j with a warning, and goes on', (condition, warning) => {
		const decision = decideRoute([ruleOf(condition, 'Broken'), ruleOf({ kind: 'anyMessage' }, 'Rest')], [], { at: 0 });
		expect(decision.rule?.name).toBe('Rest');
		expect(decision.warnings).toEqual([expect.stringContaining(warning)]);
		expect(decision.warnings[0]).toContain('"Broken"');
	});

	it('sends a message to exactly one output: the one of the deciding rule, of an AI agent that may answer, or Human Agent', () => {
		fc.assert(
			fc.property(fc.array(anyRule), fc.array(anyAiAgent), anySubject, (rules, agents, subject) => {
				const { output, stage, rule, aiAgent } = decideRoute(rules, agents, subject);
				if (stage === 'rule') expect(output).toBe(rule!.sendTo);
				else if (stage === 'ai') expect(output).toBe(agents[agents.indexOf(aiAgent!)]!.output);
				else expect([output, aiAgent]).toEqual([HUMAN_OUTPUT, undefined]);
			}),
		);
	});

	it('tells of every rule before the one that decided why it did not', () => {
		fc.assert(
			fc.property(fc.array(anyRule), anySubject, (rules, subject) => {
				const { rule, passed } = decideRoute(rules, [], subject);
				const before = rule === undefined ? rules : rules.slice(0, rules.indexOf(rule));
				expect(passed).toMatchObject(before.map(({ name }) => ({ rule: name })));
				expect(passed.every(({ reason }) => reason !== '')).toBe(true);
			}),
		);
	});

	it('decides by the first rule that would decide alone', () => {
		fc.assert(
			fc.property(fc.array(anyRule), anySubject, (rules, subject) => {
				expect(decideRoute(rules, [], subject).rule).toBe(rules.find((rule) => decideRoute([rule], [], subject).rule));
			}),
		);
	});

	it('does not care how the rules after the deciding one are ordered', () => {
		fc.assert(
			fc.property(fc.array(anyRule), fc.array(anyRule), fc.array(anyAiAgent), anySubject, (before, after, agents, subject) => {
				const taken = [...before, ruleOf({ kind: 'anyMessage' })];
				expect(decideRoute([...taken, ...after], agents, subject)).toEqual(decideRoute([...taken, ...[...after].reverse()], agents, subject));
			}),
		);
	});

	it('goes to people without an AI agent that is switched on, as if there were no such stage', () => {
		fc.assert(
			fc.property(fc.array(anyRule), fc.array(anyAiAgent), anySubject, (rules, agents, subject) => {
				const off = agents.map((agent) => ({ ...agent, enabled: false }));
				expect(decideRoute(rules, off, subject)).toEqual(decideRoute(rules, [], subject));
			}),
		);
	});

	it('asks no AI agent where a rule sends the message to people, or names the agent who is to have it', () => {
		const agents = [aiAgent('Bot')];
		const rule = ruleOf({ kind: 'anyMessage' });
		expect(decideRoute([{ ...rule, sendTo: HUMAN_OUTPUT }], agents, { at: 0 })).toMatchObject({ output: HUMAN_OUTPUT, stage: 'human' });
		expect(decideRoute([{ ...rule, sendTo: 'nextStage', effects: { agent: 'Maria' } }], agents, { at: 0 })).toMatchObject({ output: HUMAN_OUTPUT, stage: 'human' });
		expect(decideRoute([{ ...rule, sendTo: 'nextStage', effects: { team: 'Sales' } }], agents, { at: 0 })).toMatchObject({ stage: 'ai', rule: { effects: { team: 'Sales' } } });
	});
});
