import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import type { Role } from '../../nodes/shared/domain/access/role';
import type { LiveEvent } from '../../nodes/shared/domain/inbox/liveEvent';
import type { HelpdeskStore } from '../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../nodes/shared/store/sqlite/openSqliteStore';
import { InboxClient } from './kit/InboxClient';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const HOSTILE = '<img src=x onerror=alert(1)> \u202Egnp.exe {{ $json.secret }} \'"`; DROP TABLE messages; --';

jest.setTimeout(120_000);

describe('The inbox in a real n8n (workflows/14-inbox.json)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflow: StoredWorkflow;
	let url: string;
	/** What another process of n8n sees. */
	let store: HelpdeskStore;
	let eve: InboxClient;
	let bo: InboxClient;

	const links = async (): Promise<Map<string, string>> => {
		const { executionId } = await test.desk.n8n.workflows.runManually(workflow);
		const { data } = await test.desk.n8n.executions.waitUntilSuccessful(executionId);
		const items = data.resultData.runData['Make a Link for Each']![0]!.data!.main![0]! as Array<{ json: { agent: { email: string }; signIn: { url: string } } }>;
		return new Map(items.map(({ json }) => [json.agent.email, json.signIn.url]));
	};
	const signedIn = async (link: string | undefined) => {
		const client = new InboxClient(url);
		await client.signInWith(link!);
		return client;
	};
	const written = async (name: string, phone: string, text = 'Where is my order?'): Promise<{ customer: Customer; id: string }> => {
		const customer = await simulator.customer(name, { phone });
		await customer.write(text);
		const id = await waitUntil(
			async () => (await eve.call('conversations.list', { queue: 'new' })).rows.find(({ contact }) => contact.phone === phone)?.id,
			{ for: 'the conversation to be listed', withinMs: 20_000 },
		);
		await customer.nextReplies();
		return { customer, id };
	};

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json']);
		const { n8n, simulator: run, simulatorUrl, workflows, editorUrl } = test.desk;
		simulator = new SimulatorClient(simulatorUrl, (await run!.demoNumber()).phoneNumberId);
		workflow = workflows.find(({ name }) => name === '14 Inbox')!;
		url = `${editorUrl}/webhook/helpdesk/inbox`;
		expect((await n8n.workflows.webhooks(workflow)).map((webhook) => webhook.url)).toEqual([url, url]);
		store = await openSqliteStore({ file: join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), newId: randomUUID });
		const byAddress = await links();
		eve = await signedIn(byAddress.get('eve@example.com'));
		bo = await signedIn(byAddress.get('bo@example.com'));
	}, START_MS);

	afterAll(async () => {
		await store?.close();
		await test?.stop();
	});

	it('is open from the start to who tries the desk', async () => {
		const { email, password } = test.desk.inbox!;
		expect(await new InboxClient(url).call('signIn.password', { email, password })).toMatchObject({ me: { name: 'Eve Example', hasPassword: true } });
	});

	it('serves the page in a sandbox that may talk to nobody else', async () => {
		const response = await fetch(url);
		expect(response.status).toBe(200);
		const policy = response.headers.get('content-security-policy')!;
		expect(policy).toMatch(/^sandbox allow-scripts/);
		expect(policy).not.toContain('allow-same-origin');
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain(`connect-src ${test.desk.editorUrl}`);
	});

	it('lets agents see who waits, and sends their answer to the phone in their name, once', async () => {
		const { customer, id } = await written('Ada Example', '+4915550000101');
		const before = await test.desk.n8n.executions.count({ workflowId: workflow.id });
		const key = 'the same key';
		const results = await Promise.all([1, 2, 3].map(async () => await eve.act(id, { kind: 'reply', text: 'It is on its way 🚲' }, { key })));
		expect(results.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
		const [reply] = await customer.nextReplies();
		expect(reply!.text).toBe('It is on its way 🚲');
		expect(await test.desk.n8n.executions.count({ workflowId: workflow.id })).toBe(before + 1);

		const me = await eve.call('me', {});
		const { conversation, entries } = await eve.call('conversations.get', { id });
		expect(conversation).toMatchObject({ state: 'pending', assigneeId: me.id, may: ['view', 'move', 'annotate', 'reply', 'report'] });
		const sent = entries.flatMap((entry) => (entry.type === 'message' && entry.message.id === results[0]!.messageId ? [entry.message] : []));
		expect(sent).toMatchObject([{ direction: 'out', text: 'It is on its way 🚲', author: 'agent', agentId: me.id }]);
		expect(entries.filter(({ type }) => type === 'event').length).toBeGreaterThan(0);
		expect((await eve.call('conversations.counts', {})).queues).toMatchObject({ mine: 1, pending: 1 });
	});

	it('does everything else that an agent asks for, with what is written in the history', async () => {
		const { customer, id } = await written('Grace Example', '+4915550000102');
		expect(await eve.act(id, { kind: 'take' })).toMatchObject({ state: 'done' });
		expect(await bo.act(id, { kind: 'take' })).toMatchObject({ state: 'failed', failure: { message: expect.stringContaining('faster') as string } });
		expect(await eve.act(id, { kind: 'note', text: `A note: ${HOSTILE}` })).toMatchObject({ state: 'done', noteId: expect.any(String) as string });
		await eve.act(id, { kind: 'tag', add: ['vip', 'refund'] });
		await eve.act(id, { kind: 'tag', remove: ['refund'] });
		await eve.act(id, { kind: 'topic', topic: 'Delivery' });
		await eve.act(id, { kind: 'priority', priority: 'high' });
		expect(await eve.act(id, { kind: 'snooze', until: new Date(Date.now() + 3_600_000).toISOString() })).toMatchObject({ conversation: { state: 'snoozed' } });
		await eve.act(id, { kind: 'reopen' });
		const teams = await bo.act(id, { kind: 'assign', agentId: (await bo.call('me', {})).id });
		expect(teams).toMatchObject({ state: 'done', conversation: { assigneeId: (await bo.call('me', {})).id } });
		const resolved = await bo.act(id, { kind: 'resolve', reason: 'Sent' });
		expect(resolved.conversation).toMatchObject({ state: 'resolved', topic: 'Delivery', priority: 'high', tags: ['vip'] });
		const { entries } = await bo.call('conversations.get', { id });
		expect(entries.flatMap((entry) => (entry.type === 'note' ? [entry.note.text] : []))).toEqual([`A note: ${HOSTILE}`]);
		expect(entries.flatMap((entry) => (entry.type === 'event' ? [entry.event.type] : []))).toEqual(expect.arrayContaining(['assigned', 'tagsChanged', 'topicChanged', 'priorityChanged', 'conversationSnoozed', 'conversationResolved']));
		expect(await customer.chat()).toHaveLength(2);
	});

	it('sends a file with its caption, and hands a file of the contact to the page', async () => {
		const { customer, id } = await written('Linus Example', '+4915550000103');
		const theirs = Buffer.from('a picture of a bike');
		await customer.send({ type: 'image', image: { data: theirs.toString('base64'), mime_type: 'image/png' } });
		const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
		expect(await eve.act(id, { kind: 'reply', text: 'Look', file: { fileName: '../../bike.png', mimeType: 'image/png' } }, { file: picture })).toMatchObject({ state: 'done' });
		const [reply] = await customer.nextReplies();
		expect(reply).toMatchObject({ kind: 'media', text: 'Look' });
		const messageId = await waitUntil(
			async () => {
				const { entries } = await eve.call('conversations.get', { id });
				return entries.flatMap((entry) => (entry.type === 'message' && entry.message.direction === 'in' && entry.message.media ? [entry.message.id] : []))[0];
			},
			{ for: 'the picture to be in the thread', withinMs: 20_000 },
		);
		const file = await eve.send('application/json', JSON.stringify({ call: 'media.get', request: { conversationId: id, messageId } }));
		expect(file.headers.get('content-type')).toBe('application/octet-stream');
		expect(Buffer.from(await file.arrayBuffer())).toEqual(theirs);
		expect(await eve.refusal('media.get', { conversationId: id, messageId: 'unknown' })).toMatchObject({ code: 'notFound' });
	});

	it('says why an answer did not go out: the 24 hours are over', async () => {
		const yesterday = new Date(Date.now() - 25 * 3_600_000);
		const contact = { key: '+4915550000104', phone: '+4915550000104', name: 'Tim Example' };
		const old = { id: 'wamid.of yesterday', kind: 'text', text: 'Hello?', sentAt: yesterday.toISOString() } as const;
		const { conversation } = await store.receiveMessage({ event: 'message', provider: 'cloud', channel: { id: `cloud:${simulator.phoneNumberId}` }, contact, message: old, raw: {} }, new Date());
		const result = await eve.act(conversation!.id, { kind: 'reply', text: 'Too late' });
		expect(result).toMatchObject({ state: 'failed', failure: { windowClosed: true, message: expect.stringContaining('24 hours') as string, advice: expect.stringContaining('template') as string } });
		expect(await eve.call('actions.get', { key: result.key })).toMatchObject({ id: result.id, state: 'failed' });
	});

	it('tells other pages at once what happens, and who writes', async () => {
		const { customer, id } = await written('Vera Example', '+4915550000106');
		const isAnswer = (event: LiveEvent) => event.type === 'entries' && event.entries.some((entry) => entry.type === 'message' && entry.message.direction === 'out' && entry.message.text === 'Live answer');
		// Whoever has answered writes no more, so that this must be heard before.
		const first = await bo.hear(({ type }) => type === 'typing', async () => await eve.call('conversations.typing', { id }));
		expect(first.at(-1)).toMatchObject({ type: 'typing', conversationId: id, agentId: (await eve.call('me', {})).id });
		const heard = await bo.hear(isAnswer, async () => {
			await eve.act(id, { kind: 'note', text: 'I take this' });
			await eve.act(id, { kind: 'reply', text: 'Live answer' });
		});
		await customer.nextReplies();
		expect(heard[0]).toMatchObject({ type: 'hello', cursor: expect.any(String) as string });
		expect(heard.some((event) => event.type === 'entries' && event.entries.some((entry) => entry.type === 'note' && entry.note.text === 'I take this'))).toBe(true);
		expect(heard).toContainEqual(expect.objectContaining({ type: 'conversation', conversation: expect.objectContaining({ id, state: 'pending' }) as object }));
		expect(heard.some(({ type }) => type === 'action')).toBe(false);
		const { cursor } = heard[0] as Extract<LiveEvent, { type: 'hello' }>;
		expect((await bo.call('live.poll', { cursor })).events.some(isAnswer)).toBe(true);
		expect(await bo.refusal('live.poll', { cursor: '1;drop' })).toMatchObject({ code: 'badRequest' });
	});

	it('enforces roles on the server for every call', async () => {
		const { customer, id } = await written('Rita Example', '+4915550000105');
		const { channelId } = (await bo.call('conversations.get', { id })).conversation;
		const [me, lead] = [await bo.call('me', {}), await eve.call('me', {})];
		const grant = async (agentId: string, role: Role) => await store.access.grant({ channelId, holder: { kind: 'agent', id: agentId }, role }, { kind: 'desk' }, new Date());
		await grant(lead.id, 'supervisor');
		expect(await bo.call('conversations.list', {})).toEqual({ rows: [] });
		expect((await bo.call('conversations.counts', {})).queues).toMatchObject({ new: 0, unassigned: 0 });
		expect(await bo.refusal('conversations.get', { id })).toMatchObject({ code: 'notFound' });
		expect(await bo.refusal('actions.do', { key: 'k1', conversationId: id, action: { kind: 'reply', text: 'No' } })).toMatchObject({ code: 'notFound' });
		await grant(me.id, 'viewer');
		expect((await bo.call('conversations.get', { id })).conversation.may).toEqual(['view', 'move', 'annotate']);
		expect(await bo.refusal('actions.do', { key: 'k2', conversationId: id, action: { kind: 'reply', text: 'No' } })).toMatchObject({ code: 'notAllowed' });
		expect(await bo.refusal('conversations.typing', { id })).toMatchObject({ code: 'notAllowed' });
		expect(await bo.act(id, { kind: 'note', text: 'I may read and note' })).toMatchObject({ state: 'done' });
		await grant(me.id, 'contributor');
		expect(await bo.act(id, { kind: 'reply', text: 'Now I may' })).toMatchObject({ state: 'done' });
		expect((await customer.nextReplies())[0]!.text).toBe('Now I may');
		for (const agent of [lead.id, me.id]) await store.access.revoke(channelId, { kind: 'agent', id: agent }, { kind: 'desk' }, new Date());
	});

	it('lets nobody in with a used link, a forged token or a wrong password', async () => {
		const link = (await links()).get('eve@example.com')!;
		await signedIn(link);
		const stranger = new InboxClient(url);
		expect(await stranger.refusal('signIn.link', { token: /#token=(.+)$/.exec(link)![1]! })).toMatchObject({ code: 'notAccepted' });
		for (const call of ['me', 'conversations.list', 'conversations.get', 'actions.do', 'media.get', 'live', 'report', 'rules.save']) {
			stranger.bear('');
			expect(await stranger.refusal(call, {})).toMatchObject({ code: 'signedOut' });
			stranger.bear('A'.repeat(43));
			expect(await stranger.refusal(call, {})).toMatchObject({ code: 'signedOut' });
		}
		stranger.bear('');
		expect(await stranger.refusal('signIn.password', { email: 'eve@example.com', password: 'a wrong long password' })).toMatchObject({ code: 'notAccepted' });
		expect(await stranger.refusal('signIn.password', { email: 'nobody@example.com', password: 'a wrong long password' })).toMatchObject({ code: 'notAccepted' });
		expect(await stranger.ask('signIn.sendLink', { email: 'nobody@example.com' })).toEqual({ ok: true, value: { sent: true } });
	});

	it('lets an agent set a password, sign in with it, and slows down who guesses', async () => {
		const password = 'correct horse battery staple';
		expect(await bo.refusal('me.setPassword', { password: 'too short' })).toMatchObject({ code: 'refused' });
		expect(await bo.call('me.setPassword', { password })).toMatchObject({ hasPassword: true });
		const other = new InboxClient(url);
		const { session, me } = await other.call('signIn.password', { email: 'BO@example.com', password });
		expect(me).toMatchObject({ name: 'Bo Sample', hasPassword: true });
		const { session: renewed } = await other.call('signIn.renew', { refreshToken: session.refreshToken });
		other.bear(session.accessToken);
		expect(await other.refusal('me', {})).toMatchObject({ code: 'signedOut' });
		other.bear(renewed.accessToken);
		expect(await other.call('me.signOut', {})).toEqual({ signedOut: 1 });
		expect(await other.refusal('me', {})).toMatchObject({ code: 'signedOut' });
		const guesses = [];
		for (let guess = 0; guess < 12; guess++) guesses.push((await other.refusal('signIn.password', { email: 'bo@example.com', password: `a wrong password ${guess}` })).code);
		expect(guesses.slice(-2)).toEqual(['tooMany', 'tooMany']);
	});

	it.each([
		['no JSON object', '[]'],
		['no call', '{"request":{}}'],
		['a call that everything has', '{"call":"__proto__","request":{}}'],
		['another one', '{"call":"constructor","request":{}}'],
		['a filter of another type', '{"call":"conversations.list","request":{"search":{"$gt":""},"limit":"all"}}'],
		['a text that never ends', JSON.stringify({ call: 'conversations.list', request: { search: 'x'.repeat(100_000) } })],
		['an action that nobody knows', '{"call":"actions.do","request":{"key":"k","conversationId":"c","action":{"kind":"toString"}}}'],
	])('turns %s away with words', async (_, body) => {
		const answer = (await (await eve.send('application/json', body)).json()) as { ok: boolean; error: { code: string; message: string } };
		expect(answer).toMatchObject({ ok: false, error: { code: 'badRequest', message: expect.any(String) as string } });
	});

	it('turns cut off files away', async () => {
		for (const body of [Buffer.alloc(0), Buffer.from([0, 0]), Buffer.from([255, 255, 255, 255, 1]), Buffer.from([0, 0, 0, 2, 0x7b])]) {
			expect((await (await eve.send('application/octet-stream', body)).json()) as object).toMatchObject({ ok: false, error: { code: 'badRequest' } });
		}
	});
});
