import nock from 'nock';

import { waitUntil } from '../../../desk/waitUntil.ts';
import { backOffPorts } from '../../../nodes/shared/n8n/sending/backOffPorts';
import { WhatsAppCloud } from '../../../nodes/WhatsAppCloud/WhatsAppCloud.node';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { runNode, type NodeRun } from '../../kit/runNode';

const GRAPH = 'http://127.0.0.1:4699';
const MESSAGES = `/v25.0/${NUMBER_ID}/messages`;

/** An item as it comes from the trigger and 'Receive Message'. */
const incoming = {
	event: 'message',
	channel: { id: `cloud:${NUMBER_ID}` },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id: 'wamid.IN', kind: 'text', text: 'Hello' },
	conversation: { id: 'c1' },
};

const credentials = {
	whatsAppCloudApi: { accessToken: 'a-token', phoneNumberId: '999', apiVersion: 'v25.0', baseUrl: GRAPH },
};

const send = (operation: string, parameters: NodeRun['parameters'], items: NodeRun['items'] = [incoming], continueOnFail = false) =>
	runNode(new WhatsAppCloud(), {
		parameters: { resource: 'message', operation, recipient: 'contact', options: {}, ...parameters },
		items,
		credentials,
		continueOnFail,
	});

/** Expects one call to Graph and tells which body it had. */
function accept(path = MESSAGES, answer: object = { contacts: [{ wa_id: '4915112345678' }], messages: [{ id: 'wamid.OUT' }] }) {
	const seen: { body?: Record<string, unknown>; authorization?: string } = {};
	nock(GRAPH)
		.post(path)
		.reply(200, function (_uri, body) {
			seen.body = body as Record<string, unknown>;
			seen.authorization = String(this.req.headers.authorization);
			return answer;
		});
	return seen;
}

describe('WhatsApp Cloud', () => {
	beforeAll(() => {
		nock.disableNetConnect();
		jest.spyOn(backOffPorts, 'sleep').mockResolvedValue();
	});
	afterEach(() => {
		nock.cleanAll();
		nock.disableNetConnect();
	});
	afterAll(() => nock.enableNetConnect());

	it('answers the contact of the incoming item, from the number that the contact wrote to', async () => {
		const seen = accept();
		const [[result] = []] = await send('sendText', { text: 'Thank you!' });
		expect(seen.authorization).toBe('Bearer a-token');
		expect(seen.body).toMatchObject({ messaging_product: 'whatsapp', to: '+4915112345678', type: 'text', text: { body: 'Thank you!' } });
		expect(result).toMatchObject({
			json: { ...incoming, sent: { id: 'wamid.OUT', channelId: `cloud:${NUMBER_ID}`, kind: 'text', text: 'Thank you!', state: 'accepted' } },
			pairedItem: { item: 0 },
		});
	});

	it('writes to a user id where the contact shows no number', async () => {
		const seen = accept();
		await send('sendText', { text: 'Hi' }, [{ ...incoming, contact: { key: 'user:DE.1', userId: 'DE.1' } }]);
		expect(seen.body).toMatchObject({ recipient: 'DE.1' });
		expect(seen.body).not.toHaveProperty('to');
	});

	it('without an incoming message sends to a number from the number of the credential', async () => {
		const seen = accept('/v25.0/999/messages');
		await send('sendText', { text: 'Hi', recipient: 'phone', phone: '0049 (151) 9999-9999' }, [{}]);
		expect(seen.body).toMatchObject({ to: '+4915199999999' });
	});

	it.each([
		['sendButtons', { text: 'Open?', buttons: { button: [{ title: 'Yes', id: 'yes' }, { title: 'No', id: '' }] } }, 'buttons', { interactive: { type: 'button', action: { buttons: [{ reply: { id: 'yes', title: 'Yes' } }, { reply: { id: 'No', title: 'No' } }] } } }],
		['sendList', { text: 'What?', buttonText: 'Choose', rows: { row: [{ title: 'A', id: 'a', section: 'One', description: '' }, { title: 'B', id: '', section: '', description: 'bee' }, { title: 'C', id: 'c', section: 'Two', description: '' }] } }, 'list', { interactive: { type: 'list', action: { button: 'Choose', sections: [{ title: 'One', rows: [{ id: 'a' }, { id: 'B', description: 'bee' }] }, { title: 'Two', rows: [{ id: 'c' }] }] } } }],
		['sendReaction', { emoji: '👍' }, 'reaction', { reaction: { message_id: 'wamid.IN', emoji: '👍' } }],
		['sendTemplate', { templateName: 'order_update', templateLanguage: 'de', headerKind: 'none', bodyVariables: { variable: [{ text: 'Ada', name: '' }] }, buttonVariables: { button: [{ index: 1, kind: 'quickReply', value: 'TRACK' }] } }, 'template', { template: { name: 'order_update', language: { code: 'de' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] }, { type: 'button', sub_type: 'quick_reply', parameters: [{ type: 'payload', payload: 'TRACK' }] }] } }],
		['sendMedia', { mediaKind: 'document', mediaSource: 'link', mediaLink: 'https://example.com/a.pdf', fileName: 'Manual.pdf', caption: 'Here' }, 'document', { document: { link: 'https://example.com/a.pdf', filename: 'Manual.pdf', caption: 'Here' } }],
	] as const)('%s renders what was filled in', async (operation, parameters, kind, body) => {
		const seen = accept();
		const [[result] = []] = await send(operation, parameters as unknown as NodeRun['parameters']);
		expect(seen.body).toMatchObject(body);
		expect(result?.json.sent).toMatchObject({ kind });
	});

	it('uploads a binary file first and sends it by its id', async () => {
		let upload = '';
		nock(GRAPH)
			.post(`/v25.0/${NUMBER_ID}/media`)
			.reply(200, (_uri, body) => {
				upload = body as string;
				return { id: 'media-1' };
			});
		const seen = accept();
		const item = { json: incoming, binary: { data: { data: Buffer.from('%PDF-1.4 tiny').toString('base64'), mimeType: 'application/pdf', fileName: 'manual.pdf' } } };
		await send('sendMedia', { mediaKind: 'document', mediaSource: 'binary', binaryField: 'data' }, [item]);
		expect(upload).toContain('%PDF-1.4 tiny');
		expect(seen.body).toMatchObject({ type: 'document', document: { id: 'media-1', filename: 'manual.pdf' } });
	});

	it('marks the incoming message as read and shows typing', async () => {
		const seen = accept(MESSAGES, { success: true });
		const [[result] = []] = await send('markAsRead', { typing: true });
		expect(seen.body).toMatchObject({ status: 'read', message_id: 'wamid.IN', typing_indicator: { type: 'text' } });
		expect(result?.json.read).toEqual({ messageId: 'wamid.IN', typing: true });
	});

	it('tells how far a message has come, and whether WhatsApp could say so', async () => {
		const events = [
			{ id: '1', delivery_status: 'SENT', timestamp: 1763600000, webhook_update_state: 'DELIVERED', webhook_uri: 'https://n8n.example/webhook' },
			{ id: '2', delivery_status: 'FAILED', timestamp: 1763600001, error_description: 'Not on WhatsApp' },
		];
		nock(GRAPH)
			.get(`/v25.0/${NUMBER_ID}/message_history`)
			.query(({ message_id }) => message_id === 'wamid.OUT')
			.reply(200, { data: [{ id: '9', message_id: 'wamid.OUT', events: { data: events } }] });
		const [[result] = []] = await send('getDeliveryHistory', { sentMessageId: '' }, [{ ...incoming, sent: { id: 'wamid.OUT' } }]);
		expect(result?.json).toEqual({
			messageId: 'wamid.OUT',
			steps: [
				{ state: 'sent', at: '2025-11-20T00:53:20.000Z', webhook: { state: 'delivered', url: 'https://n8n.example/webhook' } },
				{ state: 'failed', at: '2025-11-20T00:53:21.000Z', error: 'Not on WhatsApp' },
			],
		});
	});

	it('names the limit before it calls WhatsApp', async () => {
		await expect(send('sendButtons', { text: 'x'.repeat(1025), buttons: { button: [{ title: 'Yes', id: 'yes' }] } })).rejects.toThrow(/1,?024/);
	});

	it('says what WhatsApp refused, its code, and the way out', async () => {
		nock(GRAPH)
			.post(MESSAGES)
			.reply(400, { error: { message: '(#131047) Re-engagement message', code: 131047, error_data: { details: 'More than 24 hours' }, fbtrace_id: 'AbC' } });
		const refused = send('sendText', { text: 'Hi' });
		await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('131047'), description: expect.stringContaining('template') });
	});

	it('never repeats a send whose outcome is unknown, and says so', async () => {
		const scope = nock(GRAPH).post(MESSAGES).reply(502, 'Bad gateway').post(MESSAGES).reply(200, {});
		await expect(send('sendText', { text: 'Hi' })).rejects.toThrow();
		expect(scope.pendingMocks()).toHaveLength(1);
	});

	it('says which way out there is when the item names no contact', async () => {
		await expect(send('sendText', { text: 'Hi' }, [{ some: 'data' }])).rejects.toMatchObject({
			message: expect.stringContaining('names no contact'),
			description: expect.stringContaining('WhatsApp Cloud Trigger'),
		});
	});

	it('sends to others while one contact gets too much, and keeps the order for each', async () => {
		const to = (phone: string) => ({ ...incoming, contact: { phone } });
		const tried: string[] = [];
		let refusals = 1;
		nock(GRAPH)
			.persist()
			.post(MESSAGES)
			.reply((_uri, body) => {
				const { to: phone, text } = body as { to: string; text: { body: string } };
				const isTooMuch = phone === '+4915111111111' && refusals-- > 0;
				tried.push(`${text.body} to ${phone}${isTooMuch ? ', refused' : ''}`);
				return isTooMuch ? [400, { error: { message: '(#131056) Too many messages', code: 131_056 } }] : [200, { messages: [{ id: `wamid.${text.body}` }] }];
			});
		let wake = () => {};
		jest.spyOn(backOffPorts, 'sleep').mockImplementationOnce(async () => await new Promise((resolve) => (wake = resolve)));
		const items = [to('+4915111111111'), to('+4915111111111'), to('+4915122222222'), to('+4915133333333')].map((item, index) => ({ ...item, number: index }));
		const sending = send('sendText', { text: '={{ $json.number }}' }, items);
		await waitUntil(async () => await Promise.resolve(tried.length >= 3 || undefined), { for: 'the others to be sent', withinMs: 2_000 });
		wake();
		const [results = []] = await sending;
		expect(tried).toEqual(['0 to +4915111111111, refused', '2 to +4915122222222', '3 to +4915133333333', '0 to +4915111111111', '1 to +4915111111111']);
		expect(results.map(({ json, pairedItem }) => [(json.sent as { id: string }).id, pairedItem])).toEqual([0, 1, 2, 3].map((item) => [`wamid.${item}`, { item }]));
	});

	it('with "Continue" keeps a failing item and sends the others', async () => {
		accept();
		const [results = []] = await send('sendText', { text: 'Hi' }, [{ nobody: true }, incoming], true);
		expect(results.map(({ json }) => [json.nobody, (json.error as { message?: string } | undefined)?.message !== undefined, Boolean(json.sent)])).toEqual([
			[true, true, false],
			[undefined, false, true],
		]);
	});

	it('lets n8n take what failed to the error output: it holds its error alone, and n8n puts the data of its item beside it', async () => {
		accept();
		const items = [{ nobody: true }, incoming];
		const parameters = { resource: 'message', operation: 'sendText', recipient: 'contact', options: {}, text: 'Hi' };
		const [results = []] = await runNode(new WhatsAppCloud(), { parameters, items, credentials, errorOutput: true });
		expect(results.map(({ json, error }) => [Object.keys(json).includes('sent') || json, error])).toEqual([
			[{ error: { message: expect.stringMatching(/\w/), description: expect.stringMatching(/\w/), outcome: 'notDone' } }, undefined],
			[true, undefined],
		]);
	});

	it('keeps the access token and the number out of what it says about a failure', async () => {
		// Nobody listens there, so that every try is really refused.
		nock.enableNetConnect('127.0.0.1:4699');
		const failure = await send('sendText', { text: 'Hi' }).catch((error: unknown) => error);
		const said = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
		expect(said).not.toContain('a-token');
		expect(said).not.toContain('4915112345678');
	});
});
