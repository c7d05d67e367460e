import { ADA, listOf, NUMBER, openDesk, textOf, WABA, type Json, type SimulatedDesk } from './simulatedDesk';

const APP = '110000000000001';
let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(async () => await desk.close());

const post = (edge: string, body: object = {}) => desk.graph('POST', `/${NUMBER}${edge}`, body);
const blocks = (method: string, ...users: string[]) => desk.graph(method, `/${NUMBER}/block_users`, { messaging_product: 'whatsapp', block_users: users.map((user) => ({ user })) });
const code = async () => textOf((await desk.control('GET', `/codes/${NUMBER}`)).body['code']);

describe('setting up a number', () => {
	beforeEach(async () => {
		await post('/request_code', { code_method: 'SMS', language: 'en_US' });
	});

	it('takes the code that was sent, once', async () => {
		const digits = await code();
		expect(await post('/verify_code', { code: digits })).toEqual({ status: 200, body: { success: true } });
		expect((await post('/verify_code', { code: digits })).status).toBe(400);
	});

	it('refuses a wrong code, and one that is ten minutes old', async () => {
		expect(await post('/verify_code', { code: '000000' })).toMatchObject({ status: 400, body: { error: { code: 136025, error_user_msg: expect.stringContaining('incorrect') } } });
		const digits = await code();
		await desk.control('POST', '/clock', { advanceMs: 10 * 60 * 1000 });
		expect(await post('/verify_code', { code: digits })).toMatchObject({ status: 400, body: { error: { error_user_msg: expect.stringContaining('expired') } } });
	});

	it('wants a new code after five wrong ones', async () => {
		for (let tries = 1; tries <= 5; tries++) await post('/verify_code', { code: '000000' });
		const refused = { status: 400, body: { error: { code: 136025, error_user_msg: expect.stringContaining('too many times') } } };
		expect(await post('/verify_code', { code: await code() })).toMatchObject(refused);
		await post('/request_code', { code_method: 'VOICE', language: 'en_US' });
		expect((await post('/verify_code', { code: await code() })).status).toBe(200);
	});

	it('registers a number ten times in 72 hours at most', async () => {
		await post('/verify_code', { code: await code() });
		const register = () => post('/register', { messaging_product: 'whatsapp', pin: '123456' });
		for (let times = 1; times <= 10; times++) expect((await register()).status).toBe(200);
		expect(await register()).toMatchObject({ body: { error: { code: 133016 } } });
		await desk.control('POST', '/clock', { advanceHours: 72 });
		expect((await register()).status).toBe(200);
	});

	it('registers only a verified number, and afterwards only with the same PIN', async () => {
		const register = (pin: string) => post('/register', { messaging_product: 'whatsapp', pin });
		expect(await register('123456')).toMatchObject({ body: { error: { code: 133006 } } });
		await post('/verify_code', { code: await code() });
		expect((await register('123456')).status).toBe(200);
		expect(await register('654321')).toMatchObject({ body: { error: { code: 133005 } } });
		expect((await post('', { pin: '654321' })).status).toBe(200);
		expect((await register('654321')).status).toBe(200);
	});

	it('begins, for a number that was just added, with the code', async () => {
		const { body } = await desk.control('POST', '/numbers', { displayPhoneNumber: '+1 555 010 4711', verifiedName: 'A new one', wabaId: WABA, isNew: true });
		const id = textOf(body['phoneNumberId']);
		const state = async () => (await desk.graph('GET', `/${id}?fields=status,code_verification_status`)).body;
		expect(await state()).toMatchObject({ status: 'DISCONNECTED', code_verification_status: 'NOT_VERIFIED' });
		await desk.graph('POST', `/${id}/request_code`, { code_method: 'SMS', language: 'en_US' });
		await desk.graph('POST', `/${id}/verify_code`, { code: textOf((await desk.control('GET', `/codes/${id}`)).body['code']) });
		await desk.graph('POST', `/${id}/register`, { messaging_product: 'whatsapp', pin: '123456' });
		expect(await state()).toMatchObject({ status: 'CONNECTED', code_verification_status: 'VERIFIED' });
	});

	it('sends nothing from a number that was deregistered', async () => {
		expect((await post('/deregister')).status).toBe(200);
		expect(await desk.send({ type: 'text', text: { body: 'Hi' } })).toMatchObject({ body: { error: { code: 133010 } } });
		expect((await desk.graph('GET', `/${NUMBER}?fields=status`)).body).toMatchObject({ status: 'DISCONNECTED' });
	});
});

describe('blocking', () => {
	it('keeps whoever wrote from reaching the business, in both directions, until it ends', async () => {
		await desk.adaWrites({ text: { body: 'Hi' } });
		expect((await blocks('POST', `+${ADA}`)).body['block_users']).toEqual({ added_users: [{ input: `+${ADA}`, wa_id: ADA }] });
		await desk.adaWrites({ text: { body: 'Hello?' } });
		expect(desk.receiver.received).toHaveLength(1);
		expect(await desk.send({ type: 'text', text: { body: 'No' } })).toMatchObject({ status: 400, body: { error: { code: 130403 } } });
		expect(listOf((await desk.graph('GET', `/${NUMBER}/block_users`)).body['data'])).toMatchObject([{ wa_id: ADA }]);
		expect((await blocks('DELETE', `+${ADA}`)).body['block_users']).toMatchObject({ removed_users: [{ wa_id: ADA }] });
		expect((await desk.send({ type: 'text', text: { body: 'Welcome' } })).status).toBe(200);
	});

	it('fails for whoever did not write within 24 hours, beside those for whom it works', async () => {
		await desk.adaWrites({ text: { body: 'Hi' } });
		const { status, body } = await blocks('POST', `+${ADA}`, '+4915100000000');
		expect([status, body['error']]).toMatchObject([200, { code: 139100 }]);
		expect(body['block_users']).toMatchObject({ added_users: [{ wa_id: ADA }], failed_users: [{ input: '+4915100000000', errors: [{ code: 139100 }] }] });
	});
});

describe('uploading to the app', () => {
	const bytes = Buffer.from('a picture');
	const announce = async (length = bytes.length) => textOf((await desk.graph('POST', `/${APP}/uploads?file_name=a.png&file_length=${length}&file_type=image/png`)).body['id']);
	const upload = async (id: string, scheme = 'OAuth') => {
		const headers = { authorization: `${scheme} ${desk.token}`, file_offset: '0', 'content-type': 'image/png' };
		const response = await fetch(`${desk.simulator.url}/v25.0/${id}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
		return { status: response.status, body: (await response.json()) as Json };
	};

	it('gives a handle for the bytes that were announced', async () => {
		expect(await upload(await announce())).toMatchObject({ status: 200, body: { h: expect.stringMatching(/^4::/) } });
	});

	it('refuses the scheme Bearer, another length, and an upload that nobody announced', async () => {
		expect((await upload(await announce(), 'Bearer')).status).toBe(401);
		expect((await upload(await announce(5))).status).toBe(400);
		expect((await upload('upload:nothing?sig=x')).status).toBe(400);
		expect((await desk.graph('POST', '/999/uploads?file_length=1&file_type=image/png')).status).toBe(400);
	});
});

describe('figures of the account', () => {
	const now = Math.floor(Date.now() / 1000);
	const ask = (fields: string) => desk.graph('GET', `/${WABA}?fields=${encodeURIComponent(fields)}`);

	it('count what was sent and delivered, and what it cost', async () => {
		await desk.adaWrites({ text: { body: 'Hi' } });
		await desk.send({ type: 'text', text: { body: 'Hello' } });
		while (!desk.statuses().some(({ status }) => textOf(status) === 'delivered')) await new Promise((resolve) => setTimeout(resolve, 5));
		const period = `start(${now - 3600}).end(${now + 3600})`;
		expect((await ask(`analytics.${period}.granularity(DAY)`)).body['analytics']).toMatchObject({ data_points: [{ sent: 1, delivered: 1 }] });
		const { body } = await ask(`pricing_analytics.${period}.granularity(DAILY).metric_types(["COST","VOLUME"]).dimensions(["PRICING_CATEGORY"])`);
		expect(body['pricing_analytics']).toMatchObject({ data: [{ data_points: [{ pricing_category: 'SERVICE', volume: 1, cost: expect.any(Number) }] }] });
	});

	it.each([
		[`analytics.start(${now}).end(${now - 1}).granularity(DAY)`, 'before'],
		['analytics.start(1).end(2).granularity(DAILY)', 'HALF_HOUR, DAY, MONTH'],
		['pricing_analytics.start(1).end(2).granularity(DAILY).dimensions(["WEATHER"])', 'WEATHER'],
	])('refuse %s', async (fields, words) => {
		expect(await ask(fields)).toMatchObject({ status: 400, body: { error: { code: 100, message: expect.stringContaining(words) } } });
	});
});

describe('editing a template', () => {
	const template = { name: 'order_here', language: 'en', category: 'UTILITY', components: [{ type: 'BODY', text: 'Your order is here.' }] };

	it('waits for the review of the first text, then replaces it and has it reviewed again', async () => {
		await desk.control('PATCH', '/settings', { templateReviewMs: 60_000 });
		const id = textOf((await desk.graph('POST', `/${WABA}/message_templates`, template)).body['id']);
		const edit = (components: object[]) => desk.graph('POST', `/${id}`, { components });
		expect((await edit([{ type: 'BODY', text: 'New.' }])).status).toBe(400);
		await desk.control('POST', `/templates/${id}`, { status: 'approved' });
		expect((await edit([{ type: 'BODY', text: '{{1}}' }])).status).toBe(400);
		expect((await edit([{ type: 'BODY', text: 'It has come.' }])).body).toEqual({ success: true });
		expect((await desk.graph('GET', `/${id}?fields=status,components`)).body).toMatchObject({ status: 'PENDING', components: [{ text: 'It has come.' }] });
	});
});

describe('the history of a message', () => {
	it('tells the ticks and what became of their webhooks', async () => {
		await desk.adaWrites({ type: 'text', text: { body: 'Hi' } });
		const sent = await desk.send({ type: 'text', text: { body: 'Hello' } });
		const id = textOf(listOf(sent.body['messages'])[0]?.['id']);
		await desk.receiver.until(3);
		const { body } = await desk.graph('GET', `/${NUMBER}/message_history?message_id=${encodeURIComponent(id)}&fields=id,message_id,events`);
		const [entry] = listOf(body['data']);
		const events = listOf((entry?.['events'] as Json)['data']);
		expect(events.map((event) => event['delivery_status'])).toEqual(['SENT', 'DELIVERED']);
	});

	it('knows nothing of messages of customers', async () => {
		const id = await desk.adaWrites({ type: 'text', text: { body: 'Hi' } });
		expect(await desk.graph('GET', `/${NUMBER}/message_history?message_id=${encodeURIComponent(id)}`)).toMatchObject({ status: 200, body: { data: [] } });
	});
});
