import type { IDataObject } from 'n8n-workflow';
import nock from 'nock';

import { HelpdeskReply } from '../../../nodes/HelpdeskReply/HelpdeskReply.node';
import { ACCOUNT_CREDENTIAL, answerOnce, GRAPH, refusal, withoutNetwork } from '../../kit/cloudNode';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { ENGAGELAB_CREDENTIAL, engageLabAnswers } from '../../kit/engageLabNode';
import { runNode, type NodeRun } from '../../kit/runNode';
import { acceptMessages, TWILIO_CREDENTIAL } from '../../kit/twilioNode';
import { OWN_NUMBER } from '../../kit/twilioWebhook';
import { deskOfEachTest, message } from '../HelpdeskConversation/deskNode';

const HOUR_MS = 60 * 60 * 1000;
const CLOUD = `cloud:${NUMBER_ID}`;

describe('Helpdesk Reply', () => {
	withoutNetwork();
	const desk = deskOfEachTest();
	const credentials = () => ({ helpdeskStoreApi: desk.credential(), whatsAppCloudApi: ACCOUNT_CREDENTIAL, twilioWhatsAppApi: TWILIO_CREDENTIAL, engageLabWhatsAppApi: ENGAGELAB_CREDENTIAL });
	const replyTo = async (item: object, parameters: NodeRun['parameters'], more: Partial<NodeRun> = {}): Promise<IDataObject[][]> =>
		(await runNode(new HelpdeskReply(), { parameters, items: [item] as NodeRun['items'], credentials: credentials(), ...more })).map((output) => output.map(({ json }) => json));
	const received = async (channelId = CLOUD, details: object = {}) => await desk.receive({ ...message('wamid.question', details), channel: { id: channelId } });
	const said = async ({ conversation }: Record<string, unknown>) => ((await desk.one('conversation', 'get', { conversation: conversation as object })).messages as IDataObject[]).filter(({ direction }) => direction === 'out');
	const acceptByCloud = (id = 'wamid.answer') => answerOnce('POST', `${NUMBER_ID}/messages`, { contacts: [{ wa_id: '4915112345678' }], messages: [{ id }] });

	it.each([
		['WhatsApp Cloud', CLOUD, () => acceptByCloud()],
		['Twilio', `twilio:${OWN_NUMBER}`, () => acceptMessages()],
		['EngageLab', 'engagelab:+14155550100', () => engageLabAnswers('POST', '/v1/messages', { message_id: 'answer' })],
	])('answers over %s who wrote to its number, and keeps the answer', async (_, channelId, accept) => {
		const item = await received(channelId);
		accept();
		const [sent, closed] = await replyTo(item, { message: 'text', text: 'Good day, {{contact.name}}!' });
		expect(closed).toEqual([]);
		expect(sent).toMatchObject([{ sent: { channelId, kind: 'text', text: 'Good day, Ada Example!' }, reply: { author: 'automation' } }]);
		expect(await said(item)).toMatchObject([{ kind: 'text', text: 'Good day, Ada Example!', author: 'automation' }]);
	});

	it('needs no more than the ID of the conversation', async () => {
		const { conversation } = await received();
		const call = acceptByCloud();
		const [sent] = await replyTo({}, { message: 'text', text: 'It has left our house.', author: 'agent', conversationId: (conversation as IDataObject).id as string });
		expect(call.body).toMatchObject({ to: '+4915112345678', text: { body: 'It has left our house.' } });
		expect(sent).toMatchObject([{ channel: { id: CLOUD }, contact: { name: 'Ada Example' }, conversation: { state: 'pending' } }]);
	});

	it('gives the item to Window Closed, calling nobody, once 24 hours have passed (H46)', async () => {
		const item = await received(CLOUD, { sentAt: new Date(Date.now() - 24 * HOUR_MS).toISOString() });
		expect(await replyTo(item, { message: 'text', text: 'Hello' })).toMatchObject([[], [{ conversation: { id: (item.conversation as IDataObject).id } }]]);
		expect(await said(item)).toEqual([]);
	});

	it('can treat the window as closed before it is', async () => {
		const item = await received(CLOUD, { sentAt: new Date(Date.now() - 23.8 * HOUR_MS).toISOString() });
		const [sent, closed] = await replyTo(item, { message: 'text', text: 'Hello', options: { closedMinutesBefore: 30 } });
		expect([sent, closed]).toMatchObject([[], [{}]]);
	});

	it('believes the provider that the window is closed', async () => {
		const item = await received();
		answerOnce('POST', `${NUMBER_ID}/messages`, refusal(131047, 'More than 24 hours have passed'), 400);
		expect(await replyTo(item, { message: 'text', text: 'Hello' })).toMatchObject([[], [{ event: 'message' }]]);
	});

	it('speaks the language of the contact', async () => {
		const item = await received();
		const call = acceptByCloud();
		await replyTo({ ...item, contact: { ...(item.contact as object), language: 'es-MX' } }, { message: 'text', text: 'Hello', textOthers: { text: [{ language: 'es', text: 'Hola' }] } });
		expect(call.body).toMatchObject({ text: { body: 'Hola' } });
	});

	it('shows buttons where there are some, and numbers the choices where there are none', async () => {
		const parameters = { message: 'buttons', text: 'What is it about?', buttons: { button: [{ title: 'My order', id: 'orders' }, { title: 'A return', id: 'returns' }] } };
		const call = acceptByCloud();
		await replyTo(await received(), parameters);
		expect(call.body).toMatchObject({ interactive: { type: 'button', body: { text: 'What is it about?' } } });
		const plain = engageLabAnswers('POST', '/v1/messages', { message_id: 'answer' });
		await replyTo(await received('engagelab:+14155550100'), parameters);
		expect(plain.body).toMatchObject({ body: { type: 'text', text: { body: 'What is it about?\n\n1. My order\n2. A return' } } });
	});

	it.each([
		['the number', '2', { type: 'button', id: 'returns', title: 'A return' }],
		['the words', 'a RETURN!', { type: 'button', id: 'returns', title: 'A return' }],
		['something else', 'Two returns, please', undefined],
	])('takes %s of a numbered choice for a tap on it', async (_, text, reply) => {
		const channelId = 'engagelab:+14155550100';
		engageLabAnswers('POST', '/v1/messages', { message_id: 'answer' });
		await replyTo(await received(channelId), { message: 'buttons', text: 'What is it about?', buttons: { button: [{ title: 'My order', id: 'orders' }, { title: 'A return', id: 'returns' }] } });
		const answer = await desk.receive({ ...message('wamid.choice', { text }), channel: { id: channelId } });
		expect((answer.message as IDataObject).reply).toEqual(reply);
		expect(answer.message).toMatchObject({ kind: 'text', text });
	});

	it('takes a number for nothing else than a number once a person has written', async () => {
		const channelId = 'engagelab:+14155550100';
		const item = await received(channelId);
		engageLabAnswers('POST', '/v1/messages', { message_id: 'answer' });
		await replyTo(item, { message: 'buttons', text: 'What is it about?', buttons: { button: [{ title: 'My order', id: 'orders' }] } });
		engageLabAnswers('POST', '/v1/messages', { message_id: 'person' });
		const { id } = item.conversation as IDataObject;
		await replyTo({}, { message: 'text', text: 'How many are missing?', author: 'agent', conversationId: id as string });
		expect((await desk.receive({ ...message('wamid.one', { text: '1' }), channel: { id: channelId } })).message).not.toHaveProperty('reply');
	});

	it('keeps what went out of a long text, and says so, when the rest is refused', async () => {
		const item = await received();
		acceptByCloud('wamid.first');
		nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131026, 'Undeliverable'));
		await expect(replyTo(item, { message: 'text', text: 'a '.repeat(3000) })).rejects.toThrow('Only the first 1 of 2 parts');
		expect(await said(item)).toMatchObject([{ providerId: 'wamid.first' }]);
	});

	it('leaves the message unanswered after a greeting, and frees a greeting that did not go out', async () => {
		const greet = async (item: object) => await desk.run('automaticMessage', 'claimGreeting', item, { greet: 'always', text: 'Welcome!' });
		const item = await received();
		const [refused] = await greet(item);
		answerOnce('POST', `${NUMBER_ID}/messages`, refusal(131026, 'Undeliverable'), 400);
		await expect(replyTo(refused!, { message: 'prepared' })).rejects.toThrow();
		const [again] = await greet(item);
		acceptByCloud();
		expect(await replyTo(again!, { message: 'prepared' })).toMatchObject([[{ sent: { text: 'Welcome!' } }], []]);
		const { messages } = await desk.one('conversation', 'get', item);
		expect((messages as IDataObject[]).map(({ direction, handledAt }) => [direction, handledAt !== undefined])).toEqual([['in', false], ['out', false]]);
	});

	describe('when a message that was answered comes by again', () => {
		const hello = { message: 'text', text: 'Hello' };
		const uncertain = async () => await desk.run('history', 'list', {}, { returnAll: true, filters: { types: ['replyUncertain'] } });

		it('sends nothing a second time (H44), and goes on as it did the first time', async () => {
			const item = await received();
			acceptByCloud();
			const [first] = (await replyTo(item, hello)).flat();
			const [again] = (await replyTo(item, hello, { execution: '8' })).flat();
			expect(first).not.toHaveProperty('notSentAgain');
			expect(again).toMatchObject({ sent: { id: 'wamid.answer', text: 'Hello' }, reply: first!.reply, notSentAgain: { outcome: 'sent' } });
			expect(await said(item)).toHaveLength(1);
		});

		it('neither sends again what may have arrived, nor leaves the message open, and tells both the item and the history', async () => {
			const item = await received();
			answerOnce('POST', `${NUMBER_ID}/messages`, 'Bad Gateway', 502);
			await expect(replyTo(item, hello)).rejects.toThrow();
			expect(await replyTo(item, hello, { execution: '8' })).toMatchObject([[{ notSentAgain: { outcome: 'unknown' } }], []]);
			expect(await uncertain()).toHaveLength(1);
			const { messages } = await desk.one('conversation', 'get', item);
			expect(messages).toMatchObject([{ direction: 'in', handledAt: expect.any(String) as string }]);
		});

		it('sends what was certainly refused', async () => {
			const item = await received();
			answerOnce('POST', `${NUMBER_ID}/messages`, refusal(131026, 'Undeliverable'), 400);
			await expect(replyTo(item, hello)).rejects.toThrow();
			acceptByCloud();
			expect(await replyTo(item, hello, { execution: '8' })).toMatchObject([[{ sent: { id: 'wamid.answer' } }], []]);
		});

		it.each([
			['the user asks for it', { options: { sendAgain: true } }, {}],
			['somebody tries it in the editor', {}, { mode: 'manual' as const }],
		])('sends again where %s', async (_, parameters, run) => {
			const item = await received();
			acceptByCloud('wamid.first');
			await replyTo(item, hello);
			acceptByCloud('wamid.second');
			expect(await replyTo(item, { ...hello, ...parameters }, { execution: '8', ...run })).toMatchObject([[{ sent: { id: 'wamid.second' } }], []]);
			expect(await said(item)).toHaveLength(2);
		});

		it('sends the part of a long text that did not go out, and no rest of another text', async () => {
			const text = 'a '.repeat(3000);
			const item = await received();
			acceptByCloud('wamid.first');
			nock(GRAPH).post(`/v25.0/${NUMBER_ID}/messages`).reply(400, refusal(131026, 'Undeliverable'));
			await expect(replyTo(item, { ...hello, text })).rejects.toThrow('Only the first 1 of 2 parts');
			expect(await replyTo(item, { ...hello, text: 'b '.repeat(3000) }, { execution: '8' })).toMatchObject([[{ sentMessages: [{ id: 'wamid.first' }] }], []]);
			acceptByCloud('wamid.rest');
			expect(await replyTo(item, { ...hello, text }, { execution: '9' })).toMatchObject([[{ sentMessages: [{ id: 'wamid.first' }, { id: 'wamid.rest' }] }], []]);
		});

		it('lets receipts bring back which reply they are about', async () => {
			const call = acceptByCloud();
			await replyTo(await received(), hello);
			expect(call.body).toMatchObject({ biz_opaque_callback_data: expect.stringMatching(/^reply:/) as string });
		});
	});

	it('says which credential is missing', async () => {
		const item = await received(`twilio:${OWN_NUMBER}`);
		await expect(replyTo(item, { message: 'text', text: 'Hello' }, { credentials: { helpdeskStoreApi: desk.credential() } })).rejects.toThrow('this node has no credential for it');
	});
});
