import type { IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import { EngageLabWhatsAppTrigger } from '../../../nodes/EngageLabWhatsAppTrigger/EngageLabWhatsAppTrigger.node';
import { callWebhook, type WebhookCall } from '../../kit/callWebhook';
import { ENGAGELAB_CREDENTIAL } from '../../kit/engageLabNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { callback, responseRow, statusRow } from '../../shared/providers/engagelab/sampleRows';
import { signedRequest } from '../../shared/providers/engagelab/signedRequest';

const KEY = 'Zt4v9QnB2kD7xWm1-invented';
const SECRET = ['a', 'callback', 'secret'].join('-');

const now = () => Math.floor(Date.now() / 1000);
const textOfAda = (id: string, body = 'Hi') => responseRow({ type: 'text', text: { body } }, { id, row: { itime: now() } });

describe('EngageLab WhatsApp Trigger', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store.remove());

	const trigger = new EngageLabWhatsAppTrigger();
	const call = (given: Partial<WebhookCall>, credential: object = {}) =>
		callWebhook(trigger, {
			query: { key: KEY },
			...given,
			parameters: { events: ['message'], remember: true, urlKey: { __rl: true, mode: 'key', value: KEY }, ...given.parameters },
			credentials: { engageLabWhatsAppApi: { ...ENGAGELAB_CREDENTIAL, businessNumber: '+14155550100', ...credential }, helpdeskStoreApi: store.credential },
		});
	const post = (body: unknown, given: Partial<WebhookCall> = {}, credential?: object) => call({ rawBody: Buffer.from(JSON.stringify(body)), ...given }, credential);
	const itemsOf = ({ returned }: Awaited<ReturnType<typeof call>>) => (returned.workflowData?.[0] ?? []).map(({ json }) => json);

	it('starts one execution with the messages in the shape that all providers share', async () => {
		const answer = await post(callback(textOfAda('wamid.A', 'Grüße 🚲'), textOfAda('wamid.B')));
		expect(answer.status).toBeUndefined();
		expect(itemsOf(answer)).toMatchObject([
			{ event: 'message', provider: 'engagelab', channel: { id: 'engagelab:+14155550100' }, contact: { phone: '+4915550000001', name: 'Ada' }, message: { id: 'wamid.A', text: 'Grüße 🚲' } },
			{ message: { id: 'wamid.B' } },
		]);
	});

	it('starts nothing when the same callback comes again', async () => {
		await post(callback(textOfAda('wamid.A')));
		expect((await post(callback(textOfAda('wamid.A')))).returned).toEqual({ webhookResponse: '' });
	});

	it('keeps receipts without starting anything, unless they are asked for', async () => {
		expect((await post(callback(statusRow('delivered')))).returned).toEqual({ webhookResponse: '' });
		const asked = await post(callback(statusRow('read')), { parameters: { events: ['status'] } });
		expect(itemsOf(asked)).toMatchObject([{ event: 'status', status: { id: 'cbgg4if6o9ukqaalfug0', state: 'read' } }]);
	});

	it('tells the number of the credential where the callback names none', async () => {
		const row = responseRow({ type: 'text', text: { body: 'Hi' } }, { row: { to: '', itime: now() } });
		expect(itemsOf(await post(callback(row)))).toMatchObject([{ channel: { id: 'engagelab:+14155550100', phone: '+14155550100' } }]);
	});

	it('hears only the numbers that it is told to', async () => {
		const filters = { ownNumbers: '+49 30 123456' };
		expect((await post(callback(textOfAda('wamid.A')), { parameters: { filters } })).returned).toEqual({ webhookResponse: '' });
		const row = responseRow({ type: 'text', text: { body: 'Hi' } }, { id: 'wamid.B', row: { to: '4930123456', itime: now() } });
		expect(itemsOf(await post(callback(row), { parameters: { filters } }))).toHaveLength(1);
	});

	describe('with a secret in its URL', () => {
		it.each<[string, Record<string, string>]>([
			['another key', { key: 'Zt4v9QnB2kD7xWm1-inventee' }],
			['a part of the key', { key: KEY.slice(0, -1) }],
			['no key', {}],
		])('refuses %s and starts nothing', async (_what, query) => {
			const answer = await post(callback(textOfAda('wamid.A')), { query });
			expect(answer.status).toBe(401);
			expect(answer.returned).toEqual({ noWebhookResponse: true });
		});

		it('takes the key from the header of the callback settings as well', async () => {
			const headers = { authorization: `Bearer ${KEY}` };
			expect(itemsOf(await post(callback(textOfAda('wamid.A')), { query: {}, headers }))).toHaveLength(1);
			expect((await post(callback(textOfAda('wamid.B')), { query: {}, headers: { authorization: 'x' } })).status).toBe(401);
		});

		it.each(['', 'short'])('refuses everybody where its own key is "%s"', async (value) => {
			const answer = await post(callback(textOfAda('wamid.A')), { query: { key: value }, parameters: { urlKey: { __rl: true, mode: 'key', value } } });
			expect(answer.status).toBe(401);
		});

		it('does not start without a key, and says why', async () => {
			const hooks = (value: string) => ({ getNodeParameter: () => value, getNode: () => ({ name: 'EngageLab WhatsApp Trigger' }) }) as unknown as IHookFunctions;
			await expect(trigger.webhookMethods.default.checkExists.call(hooks(''))).rejects.toMatchObject({ message: 'The trigger has no URL key', description: expect.stringContaining('?key=') });
			await expect(trigger.webhookMethods.default.checkExists.call(hooks(KEY))).resolves.toBe(true);
		});

		const offered = async (current?: string) => {
			const panel = { getCurrentNodeParameter: () => current && { __rl: true, mode: 'list', value: current } };
			return (await trigger.methods.listSearch.makeUrlKey.call(panel as unknown as ILoadOptionsFunctions)).results;
		};

		it('offers the key that is in use before a new one, so that looking does not change it', async () => {
			expect(await offered(KEY)).toMatchObject([{ name: `?key=${KEY}`, value: KEY }, { value: expect.not.stringContaining(KEY) }]);
		});

		it('makes a new key each time, of 22 letters and digits that a URL can hold', async () => {
			const [first, second] = [(await offered())[0]!, (await offered())[0]!];
			expect(first.value).toMatch(/^[A-Za-z0-9_-]{22}$/);
			expect(first.name).toBe(`?key=${String(first.value)}`);
			expect(first.value).not.toBe(second.value);
		});
	});

	describe('whose URL is only checked', () => {
		it.each([
			['an empty body', Buffer.alloc(0), ''],
			['characters to send back', Buffer.from('{"echostr":"12345678"}'), '12345678'],
		])('answers %s, and starts nothing', async (_what, rawBody, body) => {
			const answer = await call({ rawBody });
			expect(answer).toMatchObject({ status: 200, body, type: 'text/plain', returned: { noWebhookResponse: true } });
		});

		it('answers nobody who has not the key', async () => {
			expect((await call({ rawBody: Buffer.from('{"echostr":"12345678"}'), query: { key: 'x' } })).status).toBe(401);
		});
	});

	describe('with a callback secret', () => {
		const credential = { callbackSecrets: `older, ${SECRET}` };
		const signed = (body: unknown, given: { secret?: string; nonce?: string; timestamp?: number } = {}) => {
			const { rawBody, headers } = signedRequest(Buffer.from(JSON.stringify(body)), { secret: SECRET, timestamp: now(), nonce: String(Math.random()), ...given });
			return call({ rawBody, headers: headers as Record<string, string> }, credential);
		};

		it('believes what is signed', async () => {
			expect(itemsOf(await signed(callback(textOfAda('wamid.A'))))).toHaveLength(1);
		});

		it.each([
			['with another secret', { secret: 'wrong' }, 'clock'],
			['six minutes ago', { timestamp: now() - 360 }, 'clock'],
		])('refuses what was signed %s', async (_what, given, reason) => {
			const answer = await signed(callback(textOfAda('wamid.A')), given);
			expect(answer).toMatchObject({ status: 401, body: { error: expect.stringContaining(reason) } });
		});

		it('refuses what is not signed', async () => {
			expect(await post(callback(textOfAda('wamid.A')), {}, credential)).toMatchObject({ status: 401, body: { error: expect.stringContaining('X-CALLBACK-ID') } });
		});

		it('refuses a signature that comes back with another body, and takes the same one again', async () => {
			const [once, other] = [callback(textOfAda('wamid.A')), callback(textOfAda('wamid.B'))];
			expect(itemsOf(await signed(once, { nonce: 'n-1' }))).toHaveLength(1);
			expect(await signed(other, { nonce: 'n-1' })).toMatchObject({ status: 401, body: { error: expect.stringContaining('used before') } });
			expect((await signed(once, { nonce: 'n-1' })).returned).toEqual({ webhookResponse: '' });
		});
	});

	it('refuses what is not JSON', async () => {
		expect(await call({ rawBody: Buffer.from('<xml/>') })).toMatchObject({ status: 400 });
	});

	it('says of files that they are not available, unless there is a token of Meta', async () => {
		const image = (id: string) => callback(responseRow({ type: 'image', image: { id: '7' } }, { id, row: { itime: now() } }));
		expect(itemsOf(await post(image('wamid.A')))).toMatchObject([{ message: { media: { id: '7', unavailable: { reason: expect.stringContaining('EngageLab') } } } }]);
		const [withToken] = itemsOf(await post(image('wamid.B'), {}, { metaToken: 'a-token' }));
		expect(withToken).not.toHaveProperty('message.media.unavailable');
	});

	it('passes on what it does not know, to those who ask for it', async () => {
		const row = { channel: 'whatsapp', system_event: { event: 'x' } };
		expect(itemsOf(await post(callback(row), { parameters: { events: ['unknown'] } }))).toMatchObject([{ event: 'unknown', unknown: { field: 'system_event' }, raw: row }]);
	});

	it('asks for another try while the store is away', async () => {
		await store.remove();
		const answer = await callWebhook(trigger, {
			rawBody: Buffer.from(JSON.stringify(callback(textOfAda('wamid.A')))),
			query: { key: KEY },
			parameters: { urlKey: { __rl: true, mode: 'key', value: KEY } },
			credentials: { engageLabWhatsAppApi: ENGAGELAB_CREDENTIAL, helpdeskStoreApi: { file: '/dev/null/helpdesk.sqlite' } },
		});
		expect(answer.status).toBe(503);
	});
});
