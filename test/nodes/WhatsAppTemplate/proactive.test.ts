import nock from 'nock';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { GRAPH, refusal, withoutNetwork } from '../../kit/cloudNode';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { temporaryStore } from '../../kit/temporaryStore';
import { acceptMessages, answerTemplate, chosen, fromAda, orderUpdate, runTemplate, values } from './templateNode';

const HOUR_MS = 3_600_000;
const channelId = `cloud:${NUMBER_ID}`;
const DESK = { kind: 'automation' } as const;

describe('WhatsApp Template: turning to a contact', () => {
	withoutNetwork();
	let place: ReturnType<typeof temporaryStore>;
	let store: HelpdeskStore;
	beforeEach(async () => {
		place = temporaryStore();
		store = await storeFor(place.credential);
	});
	afterEach(async () => await place.remove());

	const filled = { template: chosen('17'), values: values({ body_1: 'Ada', body_2: '4711' }) };
	const send = async (parameters: object = {}, item: object = {}) => {
		answerTemplate();
		const [sent] = await runTemplate('message', 'send', { ...filled, ...parameters }, { items: [item as ReturnType<typeof fromAda>], credentials: { helpdeskStoreApi: place.credential } });
		return sent as { conversation: { id: string; state: string; outcome: string; assigneeId?: string }; contact: { id: string; phone: string } };
	};
	const received = async (hoursAgo = 1) => {
		const when = new Date(Date.now() - hoursAgo * HOUR_MS);
		const event = { ...fromAda('cloud'), raw: {} };
		return await store.receiveMessage({ ...event, message: { ...event.message, sentAt: when.toISOString() } } as never, when);
	};
	const messagesOf = async (conversationId: string) => (await store.messages.find({ conversationId })).map(({ kind, direction }) => `${direction} ${kind}`);

	it('opens a conversation that waits for the contact, and goes on in it the next time', async () => {
		acceptMessages(2);
		const first = await send({ recipient: 'phone', phone: '+49 151 12345678' });
		expect(first).toMatchObject({ channel: { id: channelId }, contact: { phone: '+4915112345678' }, conversation: { state: 'pending', outcome: 'new' } });
		expect(await send({ recipient: 'phone', phone: '+4915112345678' })).toMatchObject({ conversation: { id: first.conversation.id, outcome: 'continued' } });
		expect(await messagesOf(first.conversation.id)).toEqual(['out template', 'out template']);
	});

	it('finds the open conversation of the contact of an item', async () => {
		acceptMessages();
		const { conversation } = await received();
		expect(await send({}, fromAda('cloud'))).toMatchObject({ conversation: { id: conversation!.id, state: 'new', outcome: 'continued' } });
		expect(await messagesOf(conversation!.id)).toEqual(['in text', 'out template']);
	});

	it('reopens an old conversation by its id alone, on its number and to its contact', async () => {
		const bodies = acceptMessages();
		const { conversation } = await received(500);
		await store.conversations.resolve(conversation!.id, DESK, new Date(Date.now() - 400 * HOUR_MS));
		expect(await send({ recipient: 'conversation', conversationId: conversation!.id })).toMatchObject({ conversation: { id: conversation!.id, state: 'pending', outcome: 'reopened' } });
		expect(bodies).toMatchObject([{ to: '+4915112345678' }]);
	});

	it.each([
		['rule', 'new'],
		['reopen', 'reopened'],
		['new', 'new'],
	])('follows the choice "%s" where the last conversation was resolved long ago', async (resolvedChoice, outcome) => {
		acceptMessages();
		const { conversation } = await received(500);
		await store.conversations.resolve(conversation!.id, DESK, new Date(Date.now() - 400 * HOUR_MS));
		expect(await send({ recipient: 'phone', phone: '+4915112345678', resolvedChoice })).toMatchObject({ conversation: { outcome } });
	});

	it('writes to a contact of the desk, with what is known of it', async () => {
		const bodies = acceptMessages();
		const created = await store.contacts.create({ name: 'Bo Sample', phone: '+4915112345670' }, DESK, new Date());
		const { id } = created.ok ? created.value : { id: '' };
		expect(await send({ recipient: 'deskContact', deskContactId: id, values: values({ body_1: '{{contact.name}}', body_2: '1' }) })).toMatchObject({ contact: { id }, conversation: { outcome: 'new' } });
		expect(bodies).toMatchObject([{ to: '+4915112345670', template: { components: [{ parameters: [{ text: 'Bo Sample' }, { text: '1' }] }] } }]);
	});

	it('gives the conversation to the agent in whose name it writes', async () => {
		acceptMessages();
		const created = await store.agents.create({ name: 'Eve', email: 'eve@example.com' }, DESK, new Date());
		const actingAgentId = created.ok ? created.value.id : '';
		expect(await send({ recipient: 'phone', phone: '+4915112345678', author: 'agent', actingAgentId })).toMatchObject({ conversation: { assigneeId: actingAgentId, state: 'pending' } });
	});

	it('opens nothing where nothing was sent, or where that is not wanted', async () => {
		nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131026, 'Undeliverable'));
		await expect(send({ recipient: 'phone', phone: '+4915112345678' })).rejects.toThrow();
		acceptMessages();
		expect(await send({ recipient: 'phone', phone: '+4915112345678', keepSent: false })).not.toHaveProperty('conversation');
		expect(await store.conversations.find({})).toEqual([]);
	});

	it.each([
		['a conversation that is none', { recipient: 'conversation', conversationId: 'gone' }, /no conversation with the ID gone/],
		['no conversation at all', { recipient: 'conversation', conversationId: '' }, /belongs to no conversation/],
		['a contact that is none', { recipient: 'deskContact', deskContactId: 'gone' }, /no contact with the ID gone/],
		['an agent who is none', { recipient: 'phone', phone: '+4915112345678', author: 'agent', actingAgentId: 'nobody' }, /no agent with the ID nobody/],
	])('names %s before anything is sent', async (_what, parameters, problem) => {
		const [sent] = [runTemplate('message', 'send', { ...filled, ...parameters }, { items: [{}], credentials: { helpdeskStoreApi: place.credential } })];
		nock(GRAPH).get('/v25.0/17').optionally().query(true).reply(200, orderUpdate());
		await expect(sent).rejects.toThrow(problem);
		nock.cleanAll();
	});

	describe('after a refusal', () => {
		const failed = (failure?: string, more: object = {}) => ({ channel: { id: channelId }, contact: { phone: '+4915112345678' }, storedMessage: { providerId: 'wamid.TEXT', text: 'Hello', error: failure === undefined ? undefined : { class: failure } }, ...more });
		const fallBack = async (item: object, answersFirst = true) => {
			if (answersFirst) answerTemplate();
			const [result] = await runTemplate('message', 'sendAfterRefusal', { ...filled, values: values({ body_1: 'Ada', body_2: '{{storedMessage.text|-}}' }) }, { items: [item as ReturnType<typeof fromAda>], credentials: { helpdeskStoreApi: place.credential } });
			return result as { fallback: { status: string }; sent?: object };
		};

		it.each([
			['an event of the desk', failed('windowClosed')],
			['a receipt as a trigger hands it on', { ...failed(undefined), storedMessage: undefined, event: 'status', status: { id: 'wamid.TEXT', state: 'failed', error: { class: 'windowClosed' } } }],
		])('sends the template once, however often it is told: %s', async (_what, item) => {
			const bodies = acceptMessages();
			expect(await fallBack(item)).toMatchObject({ fallback: { status: 'sent' }, sent: { kind: 'template' }, conversation: { outcome: 'new' } });
			expect(await fallBack(item)).toMatchObject({ fallback: { status: 'already' } });
			expect(bodies).toHaveLength(1);
		});

		it.each(['undeliverable', 'withheld', undefined])('sends nothing where another one would fail as well: %s', async (failure) => {
			expect(await fallBack(failed(failure), false)).toMatchObject({ fallback: { status: 'notNeeded' } });
		});

		it('tries again what was certainly not sent, and never what may have been', async () => {
			nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131026, 'Undeliverable'));
			await expect(fallBack(failed('windowClosed'))).rejects.toThrow();
			nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(500);
			await expect(fallBack(failed('windowClosed'))).rejects.toThrow();
			expect(await fallBack(failed('windowClosed'))).toMatchObject({ fallback: { status: 'unknown' } });
		});

		it('says so where no message failed', async () => {
			await expect(fallBack(fromAda('cloud'), false)).rejects.toThrow(/names no message that failed/);
		});
	});

	it('says where WhatsApp has moved a template to, and why a paused one cannot go out', async () => {
		acceptMessages();
		answerTemplate();
		const run = async () => await runTemplate('message', 'send', { ...filled, recipient: 'phone', phone: '+4915112345678' }, { credentials: { helpdeskStoreApi: place.credential } });
		await run();
		answerTemplate(orderUpdate({ category: 'MARKETING' }));
		acceptMessages();
		expect(await run()).toMatchObject([{ sent: { kind: 'template', template: { name: 'order_update', category: 'Marketing', previousCategory: 'Utility' } } }]);
		answerTemplate(orderUpdate({ status: 'PAUSED' }));
		await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('not approved: Paused') as string, description: expect.stringContaining('lets it rest') as string });
		expect(await store.templates.find({ status: 'Paused' })).toMatchObject([{ id: '17', isPaused: true }]);
	});
});
