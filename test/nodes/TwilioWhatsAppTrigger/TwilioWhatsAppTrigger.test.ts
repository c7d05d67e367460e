import nock from 'nock';

import { TwilioWhatsAppTrigger } from '../../../nodes/TwilioWhatsAppTrigger/TwilioWhatsAppTrigger.node';
import { writeFileToken } from '../../../nodes/shared/n8n/fileLink/fileToken';
import { callWebhook, type WebhookCall } from '../../kit/callWebhook';
import { temporaryStore } from '../../kit/temporaryStore';
import { ACCOUNT_SID, AUTH_TOKEN, messageSid, OWN_NUMBER, receiptOf, signedForm, textOfAna } from '../../kit/twilioWebhook';

const TWILIO = 'http://127.0.0.1:4696';
const URL_OF_TRIGGER = 'http://127.0.0.1:5678/webhook/test/twilio%20whatsapp%20trigger/twilio-whatsapp';
const TEST_URL = URL_OF_TRIGGER.replace('/webhook/', '/webhook-test/');
const NOTHING_STARTED = { webhookResponse: '<Response/>' };

describe('Twilio WhatsApp Trigger', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => {
		nock.cleanAll();
		return store.remove();
	});

	const call = (given: Partial<WebhookCall>, authTokens = AUTH_TOKEN) =>
		callWebhook(new TwilioWhatsAppTrigger(), {
			...given,
			parameters: { events: ['message'], remember: true, ...given.parameters },
			credentials: { twilioWhatsAppApi: { accountSid: ACCOUNT_SID, authTokens, phoneNumber: OWN_NUMBER, baseUrl: TWILIO }, helpdeskStoreApi: store.credential },
		});
	const post = (parameters: Record<string, string>, given: Partial<WebhookCall> = {}, url = URL_OF_TRIGGER) => call({ ...signedForm(url, parameters), ...given });
	const items = ({ returned }: Awaited<ReturnType<typeof call>>) => (returned.workflowData?.[0] ?? []).map(({ json }) => json);
	const texts = (answer: Awaited<ReturnType<typeof call>>) => items(answer).map(({ message }) => (message as { text?: string }).text);

	it('starts one execution with the message in the shape that all providers share, and answers in XML', async () => {
		const text = "Olá 👋 café & chá = 'ótimo'";
		const answer = await post(textOfAna(messageSid(1), text));
		expect(answer.type).toBe('text/xml');
		expect(answer.status).toBeUndefined();
		expect(items(answer)).toEqual([
			expect.objectContaining({
				event: 'message',
				provider: 'twilio',
				channel: expect.objectContaining({ id: `twilio:${OWN_NUMBER}`, phone: OWN_NUMBER, account: ACCOUNT_SID }),
				contact: expect.objectContaining({ phone: '+4915550000001', name: 'Ana Example' }),
				message: expect.objectContaining({ id: messageSid(1), kind: 'text', text }),
			}),
		]);
	});

	it('leaves the answer to n8n, which gives it once the execution is there', () => {
		const [webhook] = new TwilioWhatsAppTrigger().description.webhooks!;
		expect(webhook).toMatchObject({ name: 'default', responseMode: 'onReceived', responseData: '<Response/>' });
	});

	it('starts nothing when the same webhook comes again', async () => {
		await post(textOfAna(messageSid(1), 'Hi'));
		expect((await post(textOfAna(messageSid(1), 'Hi'))).returned).toEqual(NOTHING_STARTED);
	});

	it('keeps receipts without starting anything, unless they are asked for', async () => {
		expect((await post(receiptOf(messageSid(2), 'delivered'))).returned).toEqual(NOTHING_STARTED);
		const asked = await post(receiptOf(messageSid(2), 'undelivered', { ErrorCode: '63016' }), { parameters: { events: ['status'] } });
		expect(items(asked)).toEqual([
			expect.objectContaining({ event: 'status', status: expect.objectContaining({ id: messageSid(2), state: 'failed', error: expect.objectContaining({ code: 63016, advice: expect.any(String) }) }) }),
		]);
	});

	it('reads the correlation out of the address of the receipt, which is signed with it', async () => {
		const url = `${URL_OF_TRIGGER}?helpdeskCorrelation=ticket%3D4711`;
		const asked = await post(receiptOf(messageSid(2), 'read'), { parameters: { events: ['status'] } }, url);
		expect(items(asked)).toEqual([expect.objectContaining({ status: expect.objectContaining({ correlation: 'ticket=4711' }) })]);
		const forged = { ...signedForm(url, receiptOf(messageSid(2), 'read')), originalUrl: url.replace('4711', '4712').slice(new URL(url).origin.length) };
		expect(await call(forged)).toMatchObject({ status: 401 });
	});

	it('passes only the numbers that the filter names', async () => {
		const parameters = { filters: { ownNumbers: '+1 415 555 0199' } };
		expect((await post(textOfAna(messageSid(1), 'Hi'), { parameters })).returned).toEqual(NOTHING_STARTED);
		const wanted = { filters: { ownNumbers: '+1 415 555 0199, +1 (415) 555-0100' } };
		expect(texts(await post(textOfAna(messageSid(3), 'Hi'), { parameters: wanted }))).toEqual(['Hi']);
	});

	it('shows the contact that the message was read where that is wanted', async () => {
		const marked: unknown[] = [];
		nock(TWILIO)
			.post('/v3/Indicators/Typing.json')
			.reply(200, (_uri, body) => (marked.push(body), { success: true }));
		expect(texts(await post(textOfAna(messageSid(4), 'Hi'), { parameters: { options: { markAsRead: true } } }))).toEqual(['Hi']);
		expect(marked).toEqual([{ channel: 'WHATSAPP', messageId: messageSid(4) }]);
	});

	it('attaches the file that came, fetched with the credential', async () => {
		const media = `ME${'0'.repeat(31)}1`;
		const sid = `MM${'0'.repeat(31)}5`;
		const path = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${sid}/Media/${media}`;
		const users: string[] = [];
		nock(TWILIO)
			.get(`${path}.json`)
			.reply(200, { sid: media, parent_sid: sid, content_type: 'image/png' })
			.get(path)
			.reply(200, function () {
				users.push(Buffer.from(String(this.req.headers.authorization).replace('Basic ', ''), 'base64').toString().split(':')[0]!);
				return Buffer.from('\x89PNG!', 'latin1');
			}, { 'content-type': 'image/png' });
		const photo = { ...textOfAna(sid, 'crack'), NumMedia: '1', MediaUrl0: `${TWILIO}${path}`, MediaContentType0: 'image/png', MessageType: 'image' };
		const answer = await post(photo, { parameters: { options: { media: true } } });
		expect(answer.returned.workflowData![0]![0]).toMatchObject({
			json: { message: { kind: 'image', text: 'crack' } },
			binary: { data: { mimeType: 'image/png' } },
		});
		expect(users).toEqual([ACCOUNT_SID]);
	});

	describe('believes a webhook', () => {
		it('that was signed with either of two tokens while they are being changed', async () => {
			const answer = await call(signedForm(URL_OF_TRIGGER, textOfAna(messageSid(1), 'Hi')), `the next one, ${AUTH_TOKEN}`);
			expect(texts(answer)).toEqual(['Hi']);
		});

		it('under the test address while the editor listens, and not under the other one', async () => {
			expect(texts(await post(textOfAna(messageSid(1), 'Hi'), { isTest: true }, TEST_URL))).toEqual(['Hi']);
			expect(await post(textOfAna(messageSid(2), 'Hi'), { isTest: true }, URL_OF_TRIGGER)).toMatchObject({ status: 401 });
		});

		it.each(['https://desk.example.com', 'https://desk.example.com/', 'https://desk.example.com/webhook/test/twilio%20whatsapp%20trigger/twilio-whatsapp'])(
			'under the public address %s that the user gave',
			async (publicUrl) => {
				const url = 'https://desk.example.com/webhook/test/twilio%20whatsapp%20trigger/twilio-whatsapp';
				expect(texts(await post(textOfAna(messageSid(1), 'Hi'), { parameters: { options: { publicUrl } } }, url))).toEqual(['Hi']);
			},
		);
	});

	describe('refuses a webhook', () => {
		const good = signedForm(URL_OF_TRIGGER, textOfAna(messageSid(1), 'Hi'));

		it.each<[string, Partial<WebhookCall>, { authTokens?: string }]>([
			['without a signature', { ...good, headers: {} }, {}],
			['with the signature of another token', signedForm(URL_OF_TRIGGER, textOfAna(messageSid(1), 'Hi'), 'a guess'), {}],
			['with another body', { ...good, rawBody: Buffer.from(good.rawBody.toString().replace('Hi', 'Ha')) }, {}],
			['that was signed for another address', signedForm(`${URL_OF_TRIGGER}/`, textOfAna(messageSid(1), 'Hi')), {}],
			['while the credential has an API key only', good, { authTokens: '' }],
		])('%s', async (_, given, { authTokens }) => {
			const answer = await call(given, authTokens);
			expect(answer).toMatchObject({ status: 401, returned: { noWebhookResponse: true } });
		});
	});

	it('asks Twilio to send again while the store cannot be opened', async () => {
		store = { ...store, credential: { file: '/dev/null/helpdesk.sqlite' } };
		const answer = await post(textOfAna(messageSid(1), 'Hi'));
		expect(answer.status).toBe(503);
		expect(JSON.stringify(answer.body)).not.toContain('/dev/null');
	});

	describe('asked for a file', () => {
		const tokenFor = (minutes: number, secret = AUTH_TOKEN) =>
			writeFileToken({ binaryId: 'filesystem:gone', mimeType: 'image/png', expiresAt: new Date(Date.now() + minutes * 60_000) }, secret);

		it.each([
			['a link of somebody else', tokenFor(5, 'a guess'), 403],
			['no link at all', 'x', 403],
			['a link whose time is over', tokenFor(-1), 410],
			['a link to a file that n8n has deleted', tokenFor(5), 404],
		])('refuses %s', async (_, token, status) => {
			const answer = await call({ method: 'GET', params: { token, fileName: 'photo.png' } });
			expect(answer).toMatchObject({ status, returned: { noWebhookResponse: true } });
		});
	});
});
