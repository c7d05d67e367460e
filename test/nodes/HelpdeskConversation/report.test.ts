import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = 'cloud:106540352242922';

const message = (id: string) => ({
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881' },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id, kind: 'text', text: 'Hello', sentAt: new Date().toISOString() },
	raw: {},
});

describe('Helpdesk Conversation: Report', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store.remove());

	const items = async (resource: string, operation: string, parameters: NodeRun['parameters'] = {}, item: object = {}) => {
		const credentials = { helpdeskStoreApi: store.credential };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters: { resource, operation, ...parameters }, items: [item] as NodeRun['items'], credentials });
		return results;
	};
	const run = async (...given: Parameters<typeof items>) => (await items(...given)).map(({ json }) => json);

	/** Ada writes, Eve answers and resolves. */
	const aDay = async () => {
		const [eve] = await run('agent', 'create', { name: 'Eve' });
		const { id } = eve as { id: string };
		const [received] = await run('message', 'receive', {}, message('one'));
		const sent = { ...received, sent: { id: 'ours', kind: 'text', text: 'Hi' } };
		await run('message', 'recordReply', { author: 'agent', actingAgentId: id }, sent);
		await run('conversation', 'resolve', { actingAgentId: id }, received);
		return id;
	};

	it('adds the day up', async () => {
		await aDay();
		expect(await run('report', 'get', { period: 'today' })).toMatchObject([{ opened: 1, resolved: 1, received: 1, sent: 1, firstResponse: { count: 1 }, resolution: { count: 1 } }]);
		expect(await run('report', 'get', { period: 'yesterday' })).toMatchObject([{ opened: 0, resolved: 0 }]);
	});

	it('names agents', async () => {
		const eve = await aDay();
		const rows = await run('report', 'get', { period: 'today', by: 'agent' });
		expect(rows.find(({ key }) => key === eve)).toMatchObject({ name: 'Eve', resolved: 1, sent: 1 });
	});

	it('comes as a CSV file, too, with numbers by their names', async () => {
		await aDay();
		const [item] = await items('report', 'get', { period: 'thisMonth', by: 'channel', format: 'csv' });
		expect(item?.json).toMatchObject({ lines: 1 });
		expect(item?.binary?.data).toMatchObject({ fileName: 'report.csv', mimeType: 'text/csv' });
		const [header, line] = Buffer.from(item?.binary?.data?.data ?? '', 'base64').toString('utf8').split('\r\n');
		expect(header).toContain('key,name,opened,reopened,resolved,received,sent,firstResponseCount,firstResponseMeanSeconds');
		expect(line).toMatch(new RegExp(`^${CHANNEL},'\\+15550783881,1,0,1,1,1,1,\\d+,`));
	});

	it('tells the backlog', async () => {
		await run('message', 'receive', {}, message('one'));
		expect(await run('report', 'getBacklog')).toMatchObject([{ channelId: CHANNEL, state: 'new', unassigned: true, count: 1 }]);
	});

	it('shows supervisors their channels only (S37)', async () => {
		const eve = await aDay();
		const [{ id: bob } = { id: '' }] = (await run('agent', 'create', { name: 'Bob' })) as Array<{ id: string }>;
		const chosen = (value: string) => ({ __rl: true, mode: 'id', value });
		await run('access', 'grant', { channel: chosen(CHANNEL), holderKind: 'agent', agent: chosen(eve), role: 'supervisor' });
		await run('access', 'grant', { channel: chosen(CHANNEL), holderKind: 'agent', agent: chosen(bob), role: 'contributor' });
		expect(await run('report', 'get', { period: 'today', actingAgentId: eve })).toMatchObject([{ opened: 1 }]);
		expect(await run('report', 'get', { period: 'today', actingAgentId: bob })).toMatchObject([{ opened: 0 }]);
		await expect(run('report', 'get', { period: 'today', actingAgentId: bob, channel: chosen(CHANNEL) })).rejects.toThrow(/may not do this/);
	});

	it('refuses a period that is none', async () => {
		await expect(run('report', 'get', { period: 'custom', from: '', until: '' })).rejects.toThrow(/period/);
	});
});
