import { HelpdeskRouter } from '../../../nodes/HelpdeskRouter/HelpdeskRouter.node';
import { routerOutputs } from '../../../nodes/HelpdeskRouter/routerOutputs';
import { runNode } from '../../kit/runNode';

const rules = {
	rule: [
		{ name: 'Says Goodbye', when: 'phrase', phrases: ['bye'] },
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

	it('says on the item which rule decided', async () => {
		const outputs = await runNode(new HelpdeskRouter(), { parameters: { rules }, items: [{ message: { text: 'bye' } }, { message: { text: 'hm' } }] });
		expect(outputs[0]?.[0]?.json.route).toEqual({ rule: 'Says Goodbye' });
		expect(outputs[4]?.[0]?.json.route).toEqual({ rule: null });
	});

	it('has one named output per rule, switched off or not, and Human Agent last', () => {
		expect(routerOutputs({ rules }).map(({ displayName }) => displayName)).toEqual(['Says Goodbye', 'Orders', 'Pictures', 'First Message', 'Human Agent']);
	});

	it('without rules sends everything to Human Agent', async () => {
		const outputs = await runNode(new HelpdeskRouter(), { items: [{ message: { text: 'hello' } }] });
		expect(outputs.map((output) => output.length)).toEqual([1]);
	});
});
