import type { IDataObject } from 'n8n-workflow';

import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = 'cloud:106540352242922';

const message = (id: string, hoursAgo = 0) => ({
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881' },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id, kind: 'text', text: 'Hello', sentAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString() },
	raw: {},
});

const chosen = (value: string) => ({ __rl: true, mode: 'id', value });

describe('Helpdesk Conversation: the people and records of the desk', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store.remove());

	const run = async (resource: string, operation: string, parameters: NodeRun['parameters'] = {}, item: object = {}) => {
		const credentials = { helpdeskStoreApi: store.credential };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters: { resource, operation, ...parameters }, items: [item] as NodeRun['items'], credentials });
		return results.map(({ json }) => json);
	};
	const one = async (...given: Parameters<typeof run>) => ((await run(...given))[0] ?? {}) as IDataObject & { id: string };
	const receive = async (id = 'one') => await one('message', 'receive', {}, message(id));

	it('an agent is added, changed, found, present and gone', async () => {
		const { id } = await one('agent', 'create', { name: 'Eve', details: { email: 'eve@example.com', skills: 'Billing, French', languages: 'fr', capacity: 5 } });
		const agent = chosen(id);
		expect(await one('agent', 'update', { agent, details: { noLimit: true, phone: '+49 151 12345678', skills: 'sales' } })).toMatchObject({ phone: '+4915112345678', skills: ['sales'], email: 'eve@example.com' });
		expect(await one('agent', 'setPresence', { agent, presence: 'online' })).toMatchObject({ presence: 'online' });
		expect(await run('agent', 'getAll', { filters: { presence: ['online'], skill: 'Sales' } })).toHaveLength(1);
		expect(await one('agent', 'delete', { agent })).toMatchObject({ isActive: false, released: 0 });
		expect(await run('agent', 'getAll')).toEqual([]);
		expect(await one('agent', 'get', { agent })).toMatchObject({ name: 'Eve', isActive: false });
	});

	it.each(['', '  ', '={{ $json.nobody }}', '={{ null }}'])('an agent without a name is refused: %p', async (name) => {
		await expect(run('agent', 'create', { name })).rejects.toThrow('An agent needs a name.');
	});

	it.each<[string, (id: string) => unknown]>([
		['chosen from the list', (id) => ({ __rl: true, mode: 'list', value: id })],
		['given by an expression', (id) => ({ __rl: true, mode: 'id', value: `={{ "${id}" }}` })],
		['written as a text, as it was before it could be chosen', (id) => id],
	])('what a filter asks for is %s', async (_, as) => {
		const { id } = await one('agent', 'create', { name: 'Eve' });
		await run('agent', 'create', { name: 'Tom' });
		const team = await one('team', 'create', { name: 'Sales' });
		await run('team', 'addMember', { team: chosen(team.id), agent: chosen(id) });
		const item = await receive();
		await run('conversation', 'assign', { agent: chosen(id), team: chosen(team.id) }, item);
		await run('view', 'create', { name: 'Mine', filters: { assigneeId: as(id) as string }, sharing: 'private', ownerId: as(id) as string, order: 'activity' });
		const found = async (resource: string, filters: object, more: object = {}) => (await run(resource, 'getAll', { filters: filters as IDataObject, ...more } as never)).length;
		expect(await found('agent', { teamId: as(team.id) })).toBe(1);
		expect(await found('agent', { teamId: as('none') })).toBe(0);
		expect(await found('conversation', { assigneeId: as(id), teamId: as(team.id), channelId: as(CHANNEL) })).toBe(1);
		expect(await found('conversation', { assigneeId: as('nobody') })).toBe(0);
		expect(await found('view', {}, { agentId: as(id) })).toBe(1);
		expect(await found('view', {}, { agentId: as('somebody') })).toBe(0);
	});

	it('a team is made, filled, renamed and ended', async () => {
		const agent = chosen((await one('agent', 'create', { name: 'Eve' })).id);
		const team = chosen((await one('team', 'create', { name: 'Sales' })).id);
		expect(await one('team', 'addMember', { team, agent })).toMatchObject({ memberIds: [agent.value] });
		expect(await one('team', 'removeMember', { team, agent })).toMatchObject({ memberIds: [] });
		expect(await one('team', 'update', { team, name: 'Support' })).toMatchObject({ name: 'Support' });
		expect(await run('team', 'getAll')).toHaveLength(1);
		await run('team', 'delete', { team });
		expect(await run('team', 'getAll')).toEqual([]);
	});

	it('access is given, checked, taken and switched for everybody', async () => {
		await receive();
		const agent = chosen((await one('agent', 'create', { name: 'Eve' })).id);
		const channel = chosen(CHANNEL);
		expect(await one('access', 'grant', { channel, holderKind: 'agent', agent, role: 'viewer' })).toMatchObject({ role: 'viewer' });
		expect(await one('access', 'check', { channel, agent })).toMatchObject({ role: 'viewer', isOpen: false });
		expect(await one('access', 'revoke', { channel, holderKind: 'agent', agent })).toEqual({ changed: true });
		expect(await run('access', 'switchAll', { channel, role: 'supervisor' })).toHaveLength(1);
		expect(await run('access', 'getAll', { channel: chosen('') })).toHaveLength(1);
		expect(await run('access', 'switchAll', { channel, role: 'none' })).toEqual([]);
	});

	it('a viewer may leave a note but not change the team, and is told why', async () => {
		const received = await receive();
		const eve = (await one('agent', 'create', { name: 'Eve' })).id;
		await run('access', 'grant', { channel: chosen(CHANNEL), holderKind: 'agent', agent: chosen(eve), role: 'viewer' });
		await run('note', 'create', { text: 'Call back', actingAgentId: eve }, received);
		expect(await run('note', 'getAll', {}, received)).toMatchObject([{ text: 'Call back', author: { kind: 'agent', id: eve } }]);
		await expect(run('team', 'create', { name: 'Sales', actingAgentId: eve })).rejects.toThrow(/may not do this/);
	});

	it('whoever has no access to a channel may do nothing there', async () => {
		const received = await receive();
		const [eve, bob] = [(await one('agent', 'create', { name: 'Eve' })).id, (await one('agent', 'create', { name: 'Bob' })).id];
		await run('note', 'create', { text: 'before', actingAgentId: bob }, received);
		await run('access', 'grant', { channel: chosen(CHANNEL), holderKind: 'agent', agent: chosen(eve), role: 'viewer' });
		await expect(run('note', 'create', { text: 'after', actingAgentId: bob }, received)).rejects.toThrow(/may not do this/);
		await expect(run('tag', 'add', { tags: 'vip', actingAgentId: 'nobody' }, received)).rejects.toThrow(/no agent with the ID nobody/);
	});

	it('a note is written, changed and deleted', async () => {
		const received = await receive();
		const noteId = (await one('note', 'create', { text: 'Call back' }, received)).id;
		expect(await one('note', 'update', { noteId, text: 'Called' })).toMatchObject({ text: 'Called' });
		await run('note', 'delete', { noteId });
		expect(await run('note', 'getAll', {}, received)).toEqual([]);
	});

	it('tags go on and off, and the item goes on with them', async () => {
		const received = await receive();
		expect(await one('tag', 'add', { tags: 'VIP, refund' }, received)).toMatchObject({ message: { id: 'one' }, conversation: { tags: ['refund', 'VIP'] } });
		expect(await one('tag', 'remove', { tags: 'vip' }, received)).toMatchObject({ conversation: { tags: ['refund'] } });
		expect(await one('tag', 'update', { tag: chosen('refund'), changes: { name: 'money back', colour: '#d97706' } })).toMatchObject({ name: 'money back', colour: '#d97706' });
		expect(await one('tag', 'update', { tag: chosen('money back'), changes: { name: 'refund' } })).toMatchObject({ name: 'refund', colour: '#d97706', conversations: 1 });
		await run('tag', 'delete', { tag: chosen('refund') });
		expect((await run('tag', 'getAll')).map(({ name }) => name)).toEqual(['VIP']);
	});

	it('a canned reply is kept, filled in with the item and deleted', async () => {
		const received = await receive();
		const { id } = await one('cannedReply', 'create', { shortcut: 'thanks', text: 'Thank you, {{contact.name | dear customer}}! {{order.number}}', details: { language: 'en' } });
		expect(await one('cannedReply', 'fill', { shortcut: 'THANKS' }, received)).toMatchObject({ cannedReply: { text: 'Thank you, Ada Example! ', missing: ['order.number'] } });
		expect(await one('cannedReply', 'update', { cannedReply: chosen(id), details: { language: '', text: 'Thanks!' } })).toEqual({ id, shortcut: 'thanks', text: 'Thanks!' });
		expect(await run('cannedReply', 'getAll', { filters: { search: 'thank' } })).toHaveLength(1);
		expect(await one('cannedReply', 'get', { cannedReply: chosen(id) })).toMatchObject({ shortcut: 'thanks' });
		await run('cannedReply', 'delete', { cannedReply: chosen(id) });
		expect(await run('cannedReply', 'getAll')).toEqual([]);
	});

	it('a view shows what fits it now', async () => {
		await receive();
		const { id } = await one('view', 'create', { name: 'Nobody has them', filters: { unassigned: true, states: ['new'] }, order: 'activity', sharing: 'all' });
		expect(await run('view', 'run', { view: chosen(id) })).toHaveLength(1);
		await run('view', 'update', { view: chosen(id), name: 'Resolved', filters: { states: ['resolved'] }, order: 'activity', sharing: 'all' });
		expect(await run('view', 'run', { view: chosen(id) })).toEqual([]);
		expect(await run('view', 'getAll')).toMatchObject([{ name: 'Resolved' }]);
		await run('view', 'delete', { view: chosen(id) });
		expect(await run('view', 'getAll')).toEqual([]);
	});

	it('usage is counted, and limits are compared with it', async () => {
		const received = await one('message', 'receive', {}, message('one', 30));
		const sent = { ...received, sent: { id: 'ours', kind: 'template', text: 'Hello again' } };
		await run('message', 'recordReply', { author: 'automation' }, sent);
		expect(await one('usage', 'get', { period: 'day' })).toMatchObject({ businessInitiated: 1, sessions: 0, delivered: 0 });
		const limits = await run('usage', 'checkLimits', { conversations: 1, verified: false, policy: 'legacy' });
		expect(limits).toMatchObject([
			{ name: 'Conversations a month', used: 1, limit: 1, state: 'reached' },
			{ name: 'Business-initiated conversations a day', used: 1, limit: 50, state: 'ok' },
			{ name: 'Free service messages a month', channelId: CHANNEL, used: 0, state: 'ok' },
		]);
		expect(await run('history', 'list', { filters: { types: ['usageLimitNear'] } })).toHaveLength(1);
	});

	it('the history tells what happened, the latest first', async () => {
		const received = await receive();
		await run('tag', 'add', { tags: 'vip' }, received);
		const history = await run('history', 'list', { filters: { conversationId: (received.conversation as { id: string }).id } });
		expect(history.map(({ type }) => type)).toEqual(['tagsChanged', 'conversationOpened']);
	});

	it.each<[string, string, string, NodeRun['parameters'], RegExp]>([
		['an agent that is not named', 'agent', 'get', { agent: chosen('') }, /'Agent' is empty/],
		['an agent that does not exist', 'agent', 'get', { agent: chosen('nobody') }, /no agent with the ID nobody/],
		['a number without its country', 'agent', 'create', { name: 'Eve', details: { phone: '12' } }, /'Phone' is not a phone number/],
		['a note of no conversation', 'note', 'create', { text: 'x' }, /belongs to no conversation/],
		['a note that is not named', 'note', 'delete', {}, /'Note ID' is empty/],
		['a tag without change', 'tag', 'update', { tag: chosen('vip'), changes: {} }, /Nothing is to be changed/],
		['a canned reply that does not exist', 'cannedReply', 'fill', { shortcut: 'nothing' }, /no canned reply/],
		['a period that ends before it begins', 'usage', 'get', { period: 'custom', from: '2026-11-20T00:00:00Z', until: '2026-11-19T00:00:00Z' }, /period/],
	])('refuses %s and says why', async (_, resource, operation, parameters, reason) => {
		await expect(run(resource, operation, parameters)).rejects.toThrow(reason);
	});
});
