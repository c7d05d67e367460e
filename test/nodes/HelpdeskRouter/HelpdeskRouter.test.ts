import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';

import { HelpdeskRouter } from '../../../nodes/HelpdeskRouter/HelpdeskRouter.node';
import { routerOutputs } from '../../../nodes/HelpdeskRouter/routerOutputs';
import { runNode } from '../../kit/runNode';

const outputs = { output: [{ name: 'Sales Bot' }, { name: '' }] };
const rules = {
	rule: [
		{ name: 'Says Goodbye', when: 'phrase', phrases: 'see you, bye', sendTo: 'output2' },
		{ name: 'Orders', when: 'choice', choices: ['orders'], sendTo: 'output1' },
		{ name: 'Pictures', when: 'messageKind', kinds: ['image'], enabled: false, sendTo: 'output1' },
		{ name: 'Complaint', when: 'phrase', phrases: 'complaint', sendTo: 'human' },
		{ name: 'First Message', when: 'conversation', outcomes: ['new'], assign: { team: 'Sales' } },
	],
};
const anyMessage = { name: 'All', when: 'anyMessage' };

/** Which items left on which output. */
const route = async (parameters: INodeParameters, items: object[] = [{}]) => {
	const routed = await runNode(new HelpdeskRouter(), { parameters, items: items.map((json) => ({ json: { ...json } })) });
	return routed.map((output) => output.map(({ pairedItem }) => (pairedItem as { item: number }).item));
};
/** What the router says on a single item. */
const routeOf = async (parameters: INodeParameters, item: object = {}) => {
	const routed = await runNode(new HelpdeskRouter(), { parameters, items: [{ json: { ...item } }] });
	return routed.flat()[0]?.json.route as Record<string, unknown>;
};

describe('Helpdesk Router', () => {
	it('sends each message where the first rule that fits says, and the rest to Human Agent', async () => {
		const items = [
			{ message: { text: 'OK, bye!' }, conversation: { outcome: 'new' } },
			{ message: { text: 'Orders', reply: { id: 'orders', title: 'My order' } }, conversation: { outcome: 'continued' } },
			{ message: { kind: 'image' }, conversation: { outcome: 'continued' } },
			{ message: { text: 'A complaint' }, conversation: { outcome: 'new' } },
			{ message: { text: 'Hello' }, conversation: { outcome: 'new' } },
		];
		expect(await route({ outputs, rules }, items)).toEqual([[2, 3, 4], [1], [0]]);
	});

	it('says on the item which rule decided, and why the earlier ones did not', async () => {
		expect(await routeOf({ outputs, rules }, { message: { text: 'bye' } })).toEqual({ output: 'Output 2', stage: 'rule', rule: 'Says Goodbye', passed: [] });
		expect(await routeOf({ outputs, rules }, { message: { text: 'hm' } })).toEqual({
			output: 'Human Agent',
			stage: 'human',
			rule: null,
			passed: [
				{ rule: 'Says Goodbye', reason: 'The text contains none of its words or phrases' },
				{ rule: 'Orders', reason: 'None of its buttons or list rows was chosen' },
				{ rule: 'Pictures', reason: 'It is switched off' },
				{ rule: 'Complaint', reason: 'The text contains none of its words or phrases' },
				{ rule: 'First Message', reason: 'The conversation is not known' },
			],
		});
	});

	it('puts what the deciding rule sets on the item, also where the next stage decides who answers', async () => {
		const assign = { team: 'Sales', agent: ' ', aiAgent: 'Order Assistant', priority: 'high', topic: 'Order', tags: 'vip, return,vip', skills: 'French' };
		expect(await routeOf({ rules: { rule: [{ ...anyMessage, assign }] } })).toEqual({
			output: 'Human Agent',
			stage: 'human',
			rule: 'All',
			passed: [],
			team: 'Sales',
			aiAgent: 'Order Assistant',
			priority: 'high',
			topic: 'Order',
			tags: ['vip', 'return'],
			skills: ['French'],
		});
	});

	it.each<[string, object, object]>([
		['the language that the contact has', { when: 'language', languages: 'fr, de' }, { contact: { attributes: { language: 'de-AT' } } }],
		["what 'Receive' says of a new contact", { when: 'contact' }, { conversation: { outcome: 'new', isFirst: true } }],
		["what 'Receive' says of one who came back", { when: 'contact', contactHistory: 'returning' }, { conversation: { outcome: 'reopened' } }],
		['the tags of the conversation', { when: 'tag', tags: 'vip' }, { conversation: { tags: ['vip'] } }],
		['the time of day', { when: 'timeOfDay', from: '00:00', to: '24:00' }, {}],
		['one of several country codes', { when: 'number', prefixes: '+43, +49' }, { contact: { phone: '+49305550100' } }],
		['words that an expression gives as a list', { when: 'phrase', phrases: "={{ ['see you, then', 'bye'] }}" }, { message: { text: 'Bye' } }],
	])('looks at %s', async (_, rule, item) => {
		expect(await routeOf({ rules: { rule: [{ name: 'It', ...rule }] } }, item)).toMatchObject({ rule: 'It' });
	});

	it("takes conditions that were built with n8n's own condition builder", async () => {
		const conditions = {
			options: { caseSensitive: false, leftValue: '', typeValidation: 'loose', version: 2 },
			combinator: 'and',
			conditions: [{ id: 'a', leftValue: '={{ $json.contact.name }}', rightValue: 'maria', operator: { type: 'string', operation: 'equals' } }],
		};
		const items = [{ contact: { name: 'Maria' } }, { contact: { name: 'Jonas' } }];
		expect(await route({ outputs, rules: { rule: [{ name: 'Maria', when: 'built', conditions, sendTo: 'output1' }] } }, items)).toEqual([[1], [0], []]);
	});

	it.each([
		['no conditions', { when: 'built', conditions: { conditions: [] } }, 'has no conditions'],
		['an expression that fails', { when: 'phrase', phrases: "={{ $('Nowhere').item.json.word }}" }, 'n8n says'],
		['a priority that there is not', { when: 'anyMessage', assign: { priority: '={{ "asap" }}' } }, '"asap" is no priority'],
		['opening hours that the item does not have', { when: 'openingHours' }, 'Helpdesk Business Hours'],
		['an output that is no longer there', { when: 'anyMessage', sendTo: 'output3' }, 'Its output is no longer there'],
	])('passes over a rule with %s, with a warning on the item', async (_, broken, warning) => {
		const parameters = { outputs, rules: { rule: [{ name: 'Broken', ...broken }, { name: 'Rest', when: 'anyMessage', sendTo: 'output1' }] } };
		expect(await route(parameters, [{ message: { text: 'hello' } }])).toEqual([[], [0], []]);
		expect(await routeOf(parameters, { message: { text: 'hello' } })).toMatchObject({ rule: 'Rest', warnings: [expect.stringContaining(warning)] });
	});

	it('without rules sends everything to Human Agent', async () => {
		expect(await route({}, [{ message: { text: 'hello' } }])).toEqual([[0]]);
	});

	describe('with AI agents', () => {
		const bot = (details: INodeParameters = {}) => ({ outputs, rules, aiAgents: { aiAgent: [{ name: 'Order Assistant', sendTo: 'output1', ...details }] } });
		const hello = (conversation: object = {}) => ({ message: { text: 'hello' }, channel: { id: 'cloud:1' }, conversation: { outcome: 'continued', ...conversation } });

		it.each<[string, INodeParameters, object, number]>([
			['that may always answer', {}, hello(), 1],
			['that is switched off', { enabled: false }, hello(), 0],
			['of another channel', { channels: 'cloud:2, cloud:3' }, hello(), 0],
			['after the desk has closed', { availability: 'closed' }, { ...hello(), businessHours: { state: 'closed' } }, 1],
			['behind the output Waiting of Helpdesk Assign', { availability: 'nobodyFree' }, { ...hello(), assignment: { outcome: 'waiting' } }, 1],
			['that has used up its turns', { turnLimit: 2 }, hello({ ai: { turns: 2 } }), 0],
			['that has no limit', { turnLimit: 0 }, hello({ ai: { turns: 200 } }), 1],
			['in a conversation that a person has', {}, hello({ handledBy: 'human', assigneeId: 'eve' }), 0],
			['in a conversation that was handed over', {}, hello({ handledBy: 'none', ai: { turns: 1, handedOverAt: '2026-11-20T09:00:00.000Z' } }), 0],
			['whose output is no longer there', { sendTo: 'output3' }, hello(), 0],
		])('asks one %s after the rules', async (_, details, item, output) => {
			const left = await route(bot(details), [item]);
			expect(left.findIndex(({ length }) => length > 0)).toBe(output);
		});

		it('gives a contact who asks for one a person, and says so', async () => {
			const item = { ...hello(), message: { text: 'I want a person, now!' } };
			expect(await routeOf(bot(), item)).toMatchObject({ output: 'Human Agent', stage: 'human', handOver: 'asksForPerson' });
			expect(await routeOf(bot({ personLanguages: ['de'] }), item)).toMatchObject({ output: 'Sales Bot', stage: 'ai', aiAgent: 'Order Assistant' });
			expect(await routeOf(bot({ personLanguages: [], personPhrases: 'now, at once' }), item)).toMatchObject({ handOver: 'asksForPerson' });
		});

		it('offers them the outputs that were added', async () => {
			const context = { getCurrentNodeParameters: () => ({ outputs }) } as unknown as ILoadOptionsFunctions;
			expect(await new HelpdeskRouter().methods.loadOptions.getOutputs.call(context)).toEqual([{ name: 'Sales Bot', value: 'output1' }, { name: 'Output 2', value: 'output2' }]);
		});
	});

	describe('on the canvas', () => {
		const namesOf = (parameters: object) => routerOutputs(parameters).map(({ displayName }) => displayName);

		it('has Human Agent first, then the outputs of the list', () => {
			expect(namesOf({ outputs })).toEqual(['Human Agent', 'Sales Bot', 'Output 2']);
		});

		it('keeps every output at its place when rules are moved, switched off, added or deleted', async () => {
			const [goodbye, orders] = rules.rule;
			const items = [{ message: { text: 'bye' } }, { message: { reply: { id: 'orders' } } }];
			const changed = [[goodbye, orders], [orders, goodbye], [{ name: 'New', when: 'choice', choices: ['more'], sendTo: 'output2' }, goodbye, { ...anyMessage, enabled: false }, orders]];
			for (const rule of changed) expect(await route({ outputs, rules: { rule: rule as INodeParameters[] } }, items)).toEqual([[], [1], [0]]);
			expect(await route({ outputs, rules: { rule: [orders as INodeParameters] } }, items)).toEqual([[0], [1], []]);
		});

		it('keeps rules at their outputs when an output gets another name', async () => {
			const renamed = { output: [{ name: 'Shop' }, { name: 'Goodbyes' }] };
			expect(await route({ outputs: renamed, rules }, [{ message: { text: 'bye' } }])).toEqual([[], [], [0]]);
		});
	});

	it('offers the outputs of the panel as it is now, besides the stages', async () => {
		const context = { getCurrentNodeParameters: () => ({ outputs }) } as unknown as ILoadOptionsFunctions;
		expect(await new HelpdeskRouter().methods.loadOptions.getRuleTargets.call(context)).toMatchObject([
			{ name: 'Next Stage', value: '' },
			{ name: 'Human Agent', value: 'human' },
			{ name: 'Sales Bot', value: 'output1' },
			{ name: 'Output 2', value: 'output2' },
		]);
	});
});
