import type { INodeParameters } from 'n8n-workflow';

import { HelpdeskRouter } from '../../../nodes/HelpdeskRouter/HelpdeskRouter.node';
import { runNode } from '../../kit/runNode';
import { deskOfEachTest, message } from '../HelpdeskConversation/deskNode';

const outputs = { output: [{ name: 'Sales Bot' }] };
const rule = [
	{ name: 'Orders', when: 'phrase', phrases: 'order', sendTo: 'output1', assign: { topic: 'Orders', priority: 'high', tags: 'order' } },
	{ name: 'Evening', when: 'timeOfDay', from: '18:00', to: '22:00', sendTo: 'output1' },
	{ name: 'VIP', when: 'tag', tags: 'vip', sendTo: 'output1' },
	{ name: 'Spanish', when: 'language', languages: 'es', sendTo: 'output1' },
];

describe('Try Rules', () => {
	const desk = deskOfEachTest();
	const run = async (parameters: INodeParameters, mode: 'manual' | 'trigger' = 'manual') =>
		(
			await runNode(new HelpdeskRouter(), { parameters: { operation: 'tryRules', outputs, rules: { rule }, ...parameters }, items: [{ json: { message: { text: 'hm' } } }], credentials: { helpdeskStoreApi: desk.credential() }, mode })
		).map((output) => output.map(({ json }) => json));

	it.each<[string, INodeParameters, string | null]>([
		['a text', { tryText: 'My order, please' }, 'Orders'],
		['a text that no rule takes', { tryText: 'Hello', tryDetails: { at: '2026-11-20T12:00:00' } }, null],
		['a time', { tryText: 'Hello', tryDetails: { at: '2026-11-20T19:00:00' } }, 'Evening'],
		['tags', { tryText: 'Hello', tryDetails: { at: '2026-11-20T12:00:00', tags: 'VIP, new' } }, 'VIP'],
		['a language', { tryText: 'Hola', tryDetails: { at: '2026-11-20T12:00:00', language: 'es' } }, 'Spanish'],
	])('shows what would happen to %s', async (_, parameters, decided) => {
		expect(await run(parameters)).toMatchObject([[{ rule: decided, output: decided === null ? 'Human Agent' : 'Sales Bot', message: { text: parameters.tryText } }], []]);
	});

	it('shows for the latest conversations what would change, and changes nothing', async () => {
		const item = await desk.receive(message('wamid.A', { text: 'My order is late' }));
		await desk.receive(message('wamid.B', { text: 'Hello', sentAt: '2026-11-20T12:00:00.000Z' }, { key: 'phone:+4915222222222', phone: '+4915222222222', name: 'Bo Sample' }));
		const before = await desk.run('conversation', 'getAll');
		const [tried] = await run({ tryWith: 'conversations', limit: 10 });
		expect(tried).toHaveLength(2);
		expect(tried).toContainEqual(
			expect.objectContaining({ contact: { name: 'Ada Example' }, output: 'Sales Bot', rule: 'Orders', changes: ['Topic: none becomes Orders', 'Priority: normal becomes high', 'Tags added: order'] }),
		);
		expect(tried).toContainEqual(expect.objectContaining({ contact: { name: 'Bo Sample' }, output: 'Human Agent', rule: null, changes: [] }));
		expect(await desk.run('conversation', 'getAll')).toEqual(before);
		expect((await desk.one('conversation', 'get', item)).topic).toBeUndefined();
	});

	it('tries the rules of the store', async () => {
		await desk.one('routingRule', 'add', {}, { name: 'All', when: 'anyMessage', sendTo: 'Sales Bot' });
		expect(await run({ rulesFrom: 'store', tryText: 'Hello' })).toMatchObject([[{ rule: 'All', output: 'Sales Bot' }], []]);
	});

	it('says of conditions that look at an item that they cannot be tried on old conversations', async () => {
		await desk.receive(message('wamid.A'));
		const conditions = { conditions: [{ id: 'a', leftValue: 'x', rightValue: 'x', operator: { type: 'string', operation: 'equals' } }], combinator: 'and', options: { version: 2 } };
		const [tried] = await run({ tryWith: 'conversations', rules: { rule: [{ name: 'Built', when: 'built', conditions }] } });
		expect(tried).toMatchObject([{ rule: null, warnings: [expect.stringContaining('incoming messages only')] }]);
	});

	it('is for trying by hand: a published workflow routes all the same', async () => {
		expect(await run({ tryText: 'My order', rules: { rule: rule.slice(0, 1) } }, 'trigger')).toMatchObject([[{ message: { text: 'hm' }, route: { rule: null } }], []]);
	});
});
