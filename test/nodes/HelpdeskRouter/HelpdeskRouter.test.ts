import { HelpdeskRouter } from '../../../nodes/HelpdeskRouter/HelpdeskRouter.node';
import { routerOutputs } from '../../../nodes/HelpdeskRouter/routerOutputs';
import { runNode } from '../../kit/runNode';

const rules = {
	rule: [
		{ name: 'Says Goodbye', when: 'phrase', phrases: 'see you, bye' },
		{ name: 'Orders', when: 'choice', choices: ['orders'] },
		{ name: 'Pictures', when: 'messageKind', kinds: ['image'], enabled: false },
		{ name: 'First Message', when: 'conversation', outcomes: ['new'] },
	],
};

const route = async (items: object[]) => {
	const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules }, items: items.map((json) => ({ json: { ...json } })) });
	return outputs.map((output) => output.map(({ pairedItem }) => (pairedItem as { item: number }).item));
};

describe('Helpdesk Router', () => {
	it('sends each message to the first rule that fits, and the rest to Human Agent', async () => {
		const outputs = await route([
			{ message: { text: 'OK, bye!' }, conversation: { outcome: 'new' } },
			{ message: { text: 'Orders', reply: { id: 'orders', title: 'My order' } }, conversation: { outcome: 'continued' } },
			{ message: { kind: 'image' }, conversation: { outcome: 'continued' } },
			{ message: { text: 'Hello' }, conversation: { outcome: 'new' } },
		]);
		expect(outputs).toEqual([[0], [1], [], [3], [2]]);
	});

	it('says on the item which rule decided, and why the earlier ones did not', async () => {
		const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules }, items: [{ message: { text: 'bye' } }, { message: { text: 'hm' } }] });
		expect(outputs[0]?.[0]?.json.route).toEqual({ rule: 'Says Goodbye', passed: [] });
		expect(outputs[4]?.[0]?.json.route).toEqual({
			rule: null,
			passed: [
				{ rule: 'Says Goodbye', reason: 'The text contains none of its words or phrases' },
				{ rule: 'Orders', reason: 'None of its buttons or list rows was chosen' },
				{ rule: 'Pictures', reason: 'It is switched off' },
				{ rule: 'First Message', reason: 'The conversation is not known' },
			],
		});
	});

	it('puts what the deciding rule sets on the item', async () => {
		const assign = { team: 'Sales', agent: ' ', aiAgent: 'Order Assistant', priority: 'high', topic: 'Order', tags: 'vip, return,vip', skills: 'French' };
		const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules: { rule: [{ name: 'All', when: 'anyMessage', assign }] } } });
		expect(outputs[0]?.[0]?.json.route).toEqual({
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
		const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules: { rule: [{ name: 'It', ...rule }] } }, items: [{ ...item }] });
		expect(outputs.map((output) => output.length)).toEqual([1, 0]);
	});

	it("takes conditions that were built with n8n's own condition builder", async () => {
		const conditions = {
			options: { caseSensitive: false, leftValue: '', typeValidation: 'loose', version: 2 },
			combinator: 'and',
			conditions: [{ id: 'a', leftValue: '={{ $json.contact.name }}', rightValue: 'maria', operator: { type: 'string', operation: 'equals' } }],
		};
		const items = [{ contact: { name: 'Maria' } }, { contact: { name: 'Jonas' } }];
		const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules: { rule: [{ name: 'Maria', when: 'built', conditions }] } }, items });
		expect(outputs.map((output) => output.map(({ json }) => json.contact))).toEqual([[{ name: 'Maria' }], [{ name: 'Jonas' }]]);
	});

	it.each([
		['no conditions', { when: 'built', conditions: { conditions: [] } }, 'has no conditions'],
		['an expression that fails', { when: 'phrase', phrases: "={{ $('Nowhere').item.json.word }}" }, 'n8n says'],
		['a priority that there is not', { when: 'anyMessage', assign: { priority: '={{ "asap" }}' } }, '"asap" is no priority'],
		['opening hours that the item does not have', { when: 'openingHours' }, 'Helpdesk Business Hours'],
	])('passes over a rule with %s, with a warning on the item', async (_, broken, warning) => {
		const outputs = await runNode(new HelpdeskRouter(), {
			parameters: { rules: { rule: [{ name: 'Broken', ...broken }, { name: 'Rest', when: 'anyMessage' }] } },
			items: [{ message: { text: 'hello' } }],
		});
		expect(outputs.map((output) => output.length)).toEqual([0, 1, 0]);
		expect(outputs[1]?.[0]?.json.route).toMatchObject({ rule: 'Rest', warnings: [expect.stringContaining(warning)] });
	});

	it('has one named output per rule, switched off or not, and Human Agent last', () => {
		expect(routerOutputs({ rules }).map(({ displayName }) => displayName)).toEqual(['Says Goodbye', 'Orders', 'Pictures', 'First Message', 'Human Agent']);
	});

	it('without rules sends everything to Human Agent', async () => {
		const outputs = await runNode(new HelpdeskRouter(), { items: [{ message: { text: 'hello' } }] });
		expect(outputs.map((output) => output.length)).toEqual([1]);
	});
});
