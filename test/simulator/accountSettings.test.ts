import { NUMBER, openDesk, WABA, type SimulatedDesk, listOf, textOf } from './simulatedDesk';
import { startReceiver, type WebhookReceiver } from './webhookReceiver';

let desk: SimulatedDesk;
let other: WebhookReceiver;
beforeEach(async () => {
	desk = await openDesk();
	other = await startReceiver('another-token');
});
afterEach(async () => {
	await desk.close();
	await other.close();
});

const override = (verify_token = 'another-token', override_callback_uri = other.url): object => ({ override_callback_uri, verify_token });
const setNumber = (value: object): ReturnType<SimulatedDesk['graph']> => desk.graph('POST', `/${NUMBER}`, { webhook_configuration: value });

describe('an override of the callback', () => {
	it('shakes hands at the moment of the call and then takes the messages of the number', async () => {
		expect(await setNumber(override())).toEqual({ status: 200, body: { success: true } });
		expect(other.handshakes[0]?.searchParams.get('hub.mode')).toBe('subscribe');
		await desk.adaWrites({ text: { body: 'Hi' } });
		expect([desk.receiver.received.length, other.received.length]).toEqual([0, 1]);
	});

	it('is removed by an empty text', async () => {
		await setNumber(override());
		await setNumber({ override_callback_uri: '' });
		await desk.adaWrites({ text: { body: 'Hi' } });
		expect([desk.receiver.received.length, other.received.length]).toEqual([1, 0]);
	});

	it.each<[string, () => object, string]>([
		['with a wrong verify token', () => override('wrong'), 'HTTP Status Code = 403'],
		['at an address where nobody answers', () => override('another-token', 'http://127.0.0.1:9/x'), "couldn't be reached"],
	])('%s is refused', async (_what, value, words) => {
		const answer = await setNumber(value());
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 100, error_user_msg: expect.stringContaining(words) } } });
		await desk.adaWrites({ text: { body: 'Hi' } });
		expect(desk.receiver.received).toHaveLength(1);
	});

	it.each([
		['that is no address', { override_callback_uri: 'nowhere', verify_token: 'a' }],
		['of more than 200 characters', { override_callback_uri: `http://127.0.0.1/${'x'.repeat(200)}`, verify_token: 'a' }],
		['without a verify token', { override_callback_uri: 'http://127.0.0.1/' }],
	])('%s is refused', async (_what, value) => {
		expect(await setNumber(value)).toMatchObject({ status: 400, body: { error: { code: 100 } } });
	});

	it('of the account gives way to that of the number, and both stand before the app', async () => {
		expect((await desk.graph('POST', `/${WABA}/subscribed_apps`, override())).status).toBe(200);
		await desk.adaWrites({ text: { body: 'One' } });
		expect(other.received).toHaveLength(1);
		await setNumber(override('open-sesame', `${desk.receiver.url}/number`));
		await desk.adaWrites({ text: { body: 'Two' } });
		expect(desk.receiver.received).toHaveLength(1);
		const { body } = await desk.graph('GET', `/${NUMBER}?fields=webhook_configuration`);
		expect(body['webhook_configuration']).toEqual({ phone_number: `${desk.receiver.url}/number`, whatsapp_business_account: other.url, application: desk.receiver.url });
	});

	it('of the account is shown, and dropped by a call without a body', async () => {
		await desk.graph('POST', `/${WABA}/subscribed_apps`, override());
		expect((await desk.graph('GET', `/${WABA}/subscribed_apps`)).body['data']).toMatchObject([{ override_callback_uri: other.url }]);
		await desk.graph('POST', `/${WABA}/subscribed_apps`);
		const [app] = listOf((await desk.graph('GET', `/${WABA}/subscribed_apps`)).body['data']);
		expect(app).not.toHaveProperty('override_callback_uri');
	});

	it('leaves template events with the app', async () => {
		await setNumber(override());
		await desk.graph('POST', `/${WABA}/subscribed_apps`, override());
		const [template] = listOf((await desk.control('GET', '/templates')).body['templates']);
		await desk.control('POST', `/templates/${textOf(template?.['id'])}`, { status: 'paused' });
		await desk.receiver.until(1);
		expect(other.received).toHaveLength(0);
	});
});

describe('another business', () => {
	it.each([
		['GET', `/${WABA}/message_templates`],
		['POST', `/${WABA}/subscribed_apps`],
		['GET', `/${NUMBER}`],
		['POST', `/${NUMBER}/messages`],
	])('finds nothing at %s %s', async (method, path) => {
		await desk.control('POST', '/accounts', { wabaId: '220000000000009', accessToken: 'another' });
		const answer = await desk.graph(method, path, method === 'POST' ? {} : undefined, 'another');
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 100, error_subcode: 33 } } });
	});
});

describe('the number', () => {
	it('is described with the fields that were asked for', async () => {
		expect((await desk.graph('GET', `/${NUMBER}?fields=verified_name,quality_rating`)).body).toEqual({ id: NUMBER, verified_name: 'Example Desk', quality_rating: 'GREEN' });
	});

	it('refuses a field that it does not have', async () => {
		expect((await desk.graph('GET', `/${NUMBER}?fields=nothing`)).body['error']).toMatchObject({ code: 100, message: expect.stringContaining('nonexisting field (nothing)') });
	});

	it('is in the list of the account', async () => {
		expect((await desk.graph('GET', `/${WABA}/phone_numbers`)).body['data']).toMatchObject([{ id: NUMBER }]);
	});

	it('has a profile that can be changed', async () => {
		const changed = await desk.graph('POST', `/${NUMBER}/whatsapp_business_profile`, { messaging_product: 'whatsapp', about: 'Open', websites: ['https://example.org'] });
		expect(changed.body).toEqual({ success: true });
		expect((await desk.graph('GET', `/${NUMBER}/whatsapp_business_profile?fields=about,websites`)).body).toEqual({ data: [{ about: 'Open', websites: ['https://example.org'] }] });
	});

	it.each([
		['an about of 140 characters', { about: 'x'.repeat(140) }],
		['three websites', { websites: ['https://a.example', 'https://b.example', 'https://c.example'] }],
		['an unknown vertical', { vertical: 'MAGIC' }],
		['an address that is no e-mail', { email: 'nobody' }],
	])('refuses %s in its profile', async (_what, change) => {
		const answer = await desk.graph('POST', `/${NUMBER}/whatsapp_business_profile`, { messaging_product: 'whatsapp', ...change });
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 100 } } });
	});
});

describe('debug_token', () => {
	it('tells what a token may do', async () => {
		const { body } = await desk.graph('GET', `/debug_token?input_token=${desk.token}`);
		expect(body['data']).toMatchObject({ is_valid: true, granular_scopes: expect.arrayContaining([{ scope: 'whatsapp_business_messaging', target_ids: [WABA] }]) });
	});

	it('tells that a token is worth nothing', async () => {
		expect((await desk.graph('GET', '/debug_token?input_token=wrong')).body['data']).toMatchObject({ is_valid: false });
	});
});
