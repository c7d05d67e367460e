import nock from 'nock';

import { WhatsAppCloudTrigger } from '../../../nodes/WhatsAppCloudTrigger/WhatsAppCloudTrigger.node';
import { callWebhook, type WebhookCall } from '../../kit/callWebhook';
import { APP_SECRET, cloudEnvelope, metaBytes, receiptFor, sign, textOfAda } from '../../kit/cloudWebhook';
import { temporaryStore } from '../../kit/temporaryStore';

const VERIFY_TOKEN = 'a word of our own';

describe('WhatsApp Cloud Trigger', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => {
		nock.cleanAll();
		return store.remove();
	});

	const call = (given: Partial<WebhookCall>, appSecrets = APP_SECRET) =>
		callWebhook(new WhatsAppCloudTrigger(), {
			...given,
			parameters: { events: ['message'], remember: true, ...given.parameters },
			credentials: { whatsAppCloudApi: { accessToken: 'a-token', appSecrets, verifyToken: VERIFY_TOKEN, apiVersion: 'v25.0', baseUrl: 'http://127.0.0.1:4697' }, helpdeskStoreApi: store.credential },
		});
	const post = (payload: unknown, given: Partial<WebhookCall> = {}, secrets?: string) => {
		const rawBody = metaBytes(payload);
		return call({ rawBody, headers: sign(rawBody), ...given }, secrets);
	};
	const texts = ({ returned }: Awaited<ReturnType<typeof call>>) =>
		(returned.workflowData?.[0] ?? []).map(({ json }) => (json.message as { text?: string }).text);

	it('starts one execution with the message in the shape that all providers share', async () => {
		const text = 'Grüße! 🚲 "schnell" / bitte';
		const answer = await post(textOfAda('wamid.A', text));
		expect(answer.status).toBeUndefined();
		expect(answer.returned.workflowData?.[0]?.[0]?.json).toMatchObject({
			event: 'message',
			provider: 'cloud',
			channel: { id: 'cloud:106540352242922', phone: '+15550783881', account: '102290129340398' },
			contact: { phone: '+4915112345678', userId: 'DE.13491208655302741918', name: 'Ada Example' },
			message: { id: 'wamid.A', kind: 'text', text },
		});
	});

	it('makes twenty items of a batch of twenty', async () => {
		const messages = Array.from({ length: 20 }, (_, n) => ({ from: '4915112345678', id: `wamid.${n}`, timestamp: '1763600000', type: 'text', text: { body: `${n}` } }));
		expect(texts(await post(cloudEnvelope({ messages })))).toEqual(messages.map(({ text }) => text.body));
	});

	it('starts nothing when the same webhook comes again', async () => {
		await post(textOfAda('wamid.A', 'Hi'));
		const again = await post(textOfAda('wamid.A', 'Hi'));
		expect(again.returned).toEqual({ webhookResponse: '' });
	});

	it('without the store gives out what comes again', async () => {
		const parameters = { remember: false };
		await post(textOfAda('wamid.A', 'Hi'), { parameters });
		expect(texts(await post(textOfAda('wamid.A', 'Hi'), { parameters }))).toEqual(['Hi']);
	});

	it('keeps receipts without starting anything, unless they are asked for', async () => {
		expect((await post(receiptFor('wamid.B', 'delivered'))).returned).toEqual({ webhookResponse: '' });
		const asked = await post(receiptFor('wamid.B', 'read'), { parameters: { events: ['status'] } });
		expect(asked.returned.workflowData?.[0]?.[0]?.json).toMatchObject({ event: 'status', status: { id: 'wamid.B', state: 'read' } });
	});

	it('starts nothing for what the filters exclude, and counts it as done', async () => {
		const filters = { kinds: ['image'] };
		expect((await post(textOfAda('wamid.A', 'Hi'), { parameters: { filters } })).returned).toEqual({ webhookResponse: '' });
		expect(texts(await post(textOfAda('wamid.B', 'Hi')))).toEqual(['Hi']);
	});

	it('marks the last message of each chat as read where that is wanted (H56), and goes on when WhatsApp refuses', async () => {
		const marked: unknown[] = [];
		nock('http://127.0.0.1:4697')
			.post('/v25.0/106540352242922/messages')
			.reply(200, (_uri, body) => (marked.push(body), { success: true }))
			.post('/v25.0/106540352242922/messages')
			.reply(400, { error: { code: 131009, message: 'no' } });
		const messages = ['1', '2'].map((n) => ({ from: '4915112345678', id: `wamid.${n}`, timestamp: '1763600000', type: 'text', text: { body: n } }));
		const parameters = { options: { markAsRead: true, typing: true } };
		expect(texts(await post(cloudEnvelope({ messages }), { parameters }))).toEqual(['1', '2']);
		expect(marked).toEqual([expect.objectContaining({ status: 'read', message_id: 'wamid.2', typing_indicator: { type: 'text' } })]);
		expect(texts(await post(textOfAda('wamid.3', 'Hi'), { parameters }))).toEqual(['Hi']);
	});

	describe('with media attached', () => {
		const GRAPH = 'http://127.0.0.1:4697';
		const parameters = { options: { media: true, maxMegabytes: 1 } };
		const photo = cloudEnvelope({ messages: [{ from: '4915112345678', id: 'wamid.P', timestamp: '1763600000', type: 'image', image: { id: '777', mime_type: 'image/png', caption: 'crack' } }] });
		const described = (size: number) => nock(GRAPH).get('/v25.0/777').query(true).reply(200, { id: '777', url: `${GRAPH}/file`, mime_type: 'image/png', file_size: size });

		it('hands over the file with its type and a name', async () => {
			described(5);
			nock(GRAPH).get('/file').reply(200, Buffer.from('\x89PNG!', 'latin1'));
			const [item] = (await post(photo, { parameters })).returned.workflowData![0]!;
			expect(item?.binary?.data).toMatchObject({ mimeType: 'image/png', fileName: 'image-777.png' });
		});

		it('hands over the message all the same when the file is too large or gone, and says why', async () => {
			described(5_000_000);
			const [large] = (await post(photo, { parameters })).returned.workflowData![0]!;
			expect(large).toMatchObject({ json: { message: { text: 'crack', media: { id: '777', unavailable: { reason: expect.stringMatching(/MB|large/i) } } } } });
			expect(large?.binary).toBeUndefined();
		});
	});

	it.each([
		['no signature', {}],
		['a signature with another secret', undefined],
		['something else in the header', { 'x-hub-signature-256': 'sha256=12' }],
	])('refuses a webhook with %s', async (_, headers) => {
		const rawBody = metaBytes(textOfAda('wamid.A', 'Hi'));
		const answer = await call({ rawBody, headers: headers ?? sign(rawBody, 'another') });
		expect(answer.status).toBe(401);
		expect(answer.returned).toEqual({ noWebhookResponse: true });
	});

	it('refuses everything while the credential has no app secret', async () => {
		const rawBody = metaBytes(textOfAda('wamid.A', 'Hi'));
		const answer = await call({ rawBody, headers: sign(rawBody, '') }, ' , ');
		expect(answer.status).toBe(401);
	});

	it('believes either of two secrets while they are being changed', async () => {
		expect(texts(await post(textOfAda('wamid.A', 'Hi'), {}, `old-one, ${APP_SECRET}`))).toEqual(['Hi']);
	});

	it('refuses a signed body that is not JSON', async () => {
		const rawBody = Buffer.from('{"entry":');
		expect((await call({ rawBody, headers: sign(rawBody) })).status).toBe(400);
	});

	it('asks WhatsApp to send again while the store cannot be opened', async () => {
		const broken = { ...store.credential, file: '/dev/null/helpdesk.sqlite' };
		store = { ...store, credential: broken };
		const answer = await post(textOfAda('wamid.A', 'Hi'));
		expect(answer.status).toBe(503);
		expect(JSON.stringify(answer.body)).not.toContain('/dev/null');
	});

	describe('when Meta checks the URL', () => {
		const query = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': VERIFY_TOKEN };

		it('gives the challenge back', async () => {
			expect(await call({ method: 'GET', query })).toMatchObject({ status: 200, body: '1158201444' });
		});

		it('refuses another verify token', async () => {
			expect((await call({ method: 'GET', query: { ...query, 'hub.verify_token': 'guess' } })).status).toBe(403);
		});
	});
});
