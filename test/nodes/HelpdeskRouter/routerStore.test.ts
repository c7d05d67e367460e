import type { INodeParameters } from 'n8n-workflow';

import { HelpdeskRouter } from '../../../nodes/HelpdeskRouter/HelpdeskRouter.node';
import { runNode } from '../../kit/runNode';
import { CHANNEL, deskOfEachTest, message } from '../HelpdeskConversation/deskNode';

interface RoutedItem {
	route: Record<string, unknown>;
	conversation: Record<string, unknown>;
}

const outputs = { output: [{ name: 'Sales Bot' }] };
const toBot = { when: 'anyMessage', sendTo: 'output1' };

describe('Helpdesk Router with a store', () => {
	const desk = deskOfEachTest();
	/** Where an item leaves, and what is on it then. */
	const route = async (parameters: INodeParameters, item: object): Promise<{ output: number } & RoutedItem> => {
		const left = await runNode(new HelpdeskRouter(), { parameters: { outputs, ...parameters }, items: [{ json: { ...item } }], credentials: { helpdeskStoreApi: desk.credential() } });
		const output = left.findIndex(({ length }) => length > 0);
		return { output, ...(left[output]![0]!.json as unknown as RoutedItem) };
	};
	const byRule = async (rule: INodeParameters, item: object) => await route({ rules: { rule: [{ name: 'It', ...toBot, ...rule }] } }, item);
	const received = async (id = 'wamid.A') => await desk.receive(message(id));
	const stored = async (item: Record<string, unknown>) => await desk.one('conversation', 'get', item);

	describe('takes its rules from it', () => {
		const addRule = async (name: string, parameters: INodeParameters = {}) => await desk.one('routingRule', 'add', {}, { name, when: 'phrase', phrases: name, ...parameters });
		const fromStore = async (text: string) => await route({ rulesFrom: 'store' }, { message: { text } });

		it('in their order, to the output of the name', async () => {
			await addRule('bye', { sendTo: 'human agent' });
			await addRule('hello', { sendTo: 'SALES BOT', assign: { topic: 'Greeting' } });
			expect(await fromStore('hello')).toMatchObject({ output: 1, route: { rule: 'hello', topic: 'Greeting', rulesFrom: 'store' } });
			expect(await fromStore('bye, hello')).toMatchObject({ output: 0, route: { rule: 'bye', stage: 'human' } });
			expect(await fromStore('nothing')).toMatchObject({ output: 0, route: { rule: null } });
		});

		it('and passes over one whose output this router does not have, with a warning', async () => {
			await addRule('hello', { sendTo: 'Moon' });
			expect(await fromStore('hello')).toMatchObject({ output: 0, route: { warnings: [expect.stringContaining('no output "Moon"')] } });
		});

		it('and goes on with its own where none of them fits, if it shall', async () => {
			await addRule('hello', { sendTo: 'human agent' });
			const rules = { rule: [{ name: 'Any', ...toBot }] };
			expect(await route({ rulesFrom: 'storeFirst', rules }, { message: { text: 'hello' } })).toMatchObject({ output: 0, route: { rule: 'hello', rulesFrom: 'store' } });
			const own = await route({ rulesFrom: 'storeFirst', rules }, { message: { text: 'nothing' } });
			expect(own).toMatchObject({ output: 1, route: { rule: 'Any', passed: [{ rule: 'hello' }] } });
			expect(own.route).not.toHaveProperty('rulesFrom');
		});

		it('and says so where none is chosen', async () => {
			await expect(runNode(new HelpdeskRouter(), { parameters: { rulesFrom: 'store' } })).rejects.toThrow('no store is chosen');
		});
	});

	describe('asks it what the item does not say', () => {
		it('the tags', async () => {
			const item = await received();
			await desk.one('tag', 'add', item, { tags: 'vip' });
			expect(await byRule({ when: 'tag', tags: 'VIP' }, item)).toMatchObject({ output: 1 });
		});

		it('the opening hours of the channel, and those of a rule', async () => {
			const item = await received();
			const never = { schedule: [{ name: 'Never', zone: 'UTC', week: { hours: [] } }] };
			const { id } = await desk.one('schedule', 'create', {}, { schedule: never });
			expect(await byRule({ when: 'openingHours' }, item)).toMatchObject({ output: 0, route: { warnings: [expect.stringContaining('not known whether the desk is open')] } });
			await desk.one('channel', 'update', {}, { channelId: CHANNEL, settings: { scheduleId: String(id) } });
			expect(await byRule({ when: 'openingHours' }, item)).toMatchObject({ output: 1 });
			expect(await byRule({ when: 'schedule', hours: String(id), hoursState: 'closed' }, item)).toMatchObject({ output: 1 });
		});

		it('whether somebody is free', async () => {
			const item = await received();
			const bot = { aiAgents: { aiAgent: [{ name: 'Bot', availability: 'nobodyFree', sendTo: 'output1' }] } };
			expect(await route(bot, item)).toMatchObject({ output: 1 });
			const { id } = await desk.one('agent', 'create', {}, { name: 'Eve' });
			await desk.one('agent', 'setPresence', {}, { agent: String(id), presence: 'online' });
			expect(await route(bot, item)).toMatchObject({ output: 0, route: { passed: [{ aiAgent: 'Bot', reason: 'An agent is free' }] } });
		});
	});

	describe('keeps in the conversation', () => {
		it('what the rule sets, and who takes care of it', async () => {
			const item = await received();
			const { id } = await desk.one('team', 'create', {}, { name: 'Sales' });
			const routed = await byRule({ assign: { team: 'Sales', topic: 'Orders', priority: 'high', tags: 'a, b' } }, item);
			const kept = { topic: 'Orders', priority: 'high', teamId: id, handledBy: 'rule', tags: ['a', 'b'] };
			expect(routed.conversation).toMatchObject({ outcome: 'new', ...kept });
			expect(await stored(item)).toMatchObject(kept);
		});

		it('nothing where that is switched off, or nothing is to be kept', async () => {
			const item = await received();
			await route({ saveToConversation: false, rules: { rule: [{ name: 'It', ...toBot, assign: { topic: 'Orders' } }] } }, item);
			expect(await stored(item)).toMatchObject({ handledBy: 'none' });
			expect((await stored(item)).topic).toBeUndefined();
			const { conversation } = await route({}, item);
			expect(conversation).toEqual(item.conversation);
		});

		it('that a contact who asks for a person gets one, until somebody hands the conversation back', async () => {
			const bot = { aiAgents: { aiAgent: [{ name: 'Bot', sendTo: 'output1' }] } };
			expect(await route(bot, await received('wamid.A'))).toMatchObject({ output: 1, conversation: { handledBy: 'ai' } });
			const asking = await desk.receive(message('wamid.B', { text: 'I want to talk to a human' }));
			expect(await route(bot, asking)).toMatchObject({ output: 0, route: { handOver: 'asksForPerson' }, conversation: { handledBy: 'none', ai: { handedOverAt: expect.any(String) } } });
			expect(await route(bot, await received('wamid.C'))).toMatchObject({ output: 0, route: { passed: [{ aiAgent: 'Bot', reason: 'A person has the conversation' }] } });
			await desk.one('conversation', 'handBack', asking);
			expect(await route(bot, await received('wamid.D'))).toMatchObject({ output: 1 });
		});

		it('what it can, and warns of a team that the desk does not have', async () => {
			expect(await byRule({ assign: { team: 'Moon' } }, await received())).toMatchObject({ output: 1, route: { warnings: [expect.stringContaining('no team "Moon"')] } });
		});
	});
});
