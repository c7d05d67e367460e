import { listOf, openDesk, WABA, type Json, type SimulatedDesk, textOf } from './simulatedDesk';

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.close());

const body = { type: 'BODY', text: 'Hello {{1}}, your parcel is on its way to you.', example: { body_text: [['Ada']] } };
const template = (more: object = {}): object => ({ name: 'parcel_news', language: 'en', category: 'UTILITY', components: [body], ...more });
const create = (more: object = {}): ReturnType<SimulatedDesk['graph']> => desk.graph('POST', `/${WABA}/message_templates`, template(more));
const list = async (query = ''): Promise<Json[]> => listOf((await desk.graph('GET', `/${WABA}/message_templates${query}`)).body['data']);
const withBody = (text: string, example?: object): object => ({ components: [{ type: 'BODY', text, ...(example ? { example } : {}) }] });
const withButtons = (...buttons: object[]): object => ({ components: [body, { type: 'BUTTONS', buttons }] });
const parcel = { type: 'template', template: { name: 'parcel_news', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] }] } };

describe('a new template', () => {
	it('is pending, then approved after the review, and the app hears of it', async () => {
		await desk.control('PATCH', '/settings', { templateReviewMs: 60 * 60 * 1000 });
		expect(await create()).toMatchObject({ status: 200, body: { status: 'PENDING', category: 'UTILITY' } });
		expect((await desk.send(parcel)).body['error']).toMatchObject({ code: 132001 });
		await desk.control('POST', '/clock', { advanceHours: 2 });
		await desk.receiver.until(1);
		expect(desk.values()[0]).toMatchObject({ event: 'APPROVED', message_template_name: 'parcel_news', message_template_language: 'en' });
		expect((await desk.send(parcel)).status).toBe(200);
	});

	it.each<[string, object, number | undefined]>([
		['has capitals in its name', { name: 'Parcel' }, 2388042],
		['exists already', { name: 'hello_world', language: 'en_US' }, 2388024],
		['has an unknown category', { category: 'NEWS' }, undefined],
		['has no body', { components: [{ type: 'FOOTER', text: 'a' }] }, 2388072],
		['has a body of 1025 characters', withBody('x'.repeat(1025)), 2388040],
		['begins with a variable', withBody('{{1}} is on its way to you now', { body_text: [['a']] }), 2388299],
		['has more variables than words', withBody('Hello {{1}} and {{2}} and', { body_text: [['a', 'b']] }), 2388293],
		['gives no example', withBody('Hello {{1}}, your parcel is here.'), 2388043],
		['leaves out a variable number', withBody('Hello {{2}}, your parcel is here today.', { body_text: [['a']] }), 2388049],
		['has a header of 61 characters', { components: [{ type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) }, body] }, 2388047],
		['has a picture without a sample', { components: [{ type: 'HEADER', format: 'IMAGE' }, body] }, 2388273],
		['has a footer with a variable', { components: [body, { type: 'FOOTER', text: 'a {{1}} b' }] }, 2388073],
		['has three link buttons', withButtons(...['a', 'b', 'c'].map((text) => ({ type: 'URL', text, url: 'https://example.org' }))), 2388056],
		['has a quick reply between others', withButtons({ type: 'QUICK_REPLY', text: 'a' }, { type: 'URL', text: 'b', url: 'https://example.org' }, { type: 'QUICK_REPLY', text: 'c' }), 2388056],
		['has a button of 26 characters', withButtons({ type: 'QUICK_REPLY', text: 'x'.repeat(26) }), 2388056],
	])('that %s is refused', async (_what, more, subcode) => {
		const answer = await create(more);
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 100, ...(subcode ? { error_subcode: subcode, error_user_msg: expect.any(String) } : {}) } } });
	});
});

describe('the list of templates', () => {
	it('comes in pages', async () => {
		const first = await desk.graph('GET', `/${WABA}/message_templates?limit=6&fields=name`);
		expect(first.body['data']).toHaveLength(6);
		const rest = await fetch(textOf(first.body['paging']?.['next']), { headers: { authorization: `Bearer ${desk.token}` } });
		const second = (await rest.json()) as Json;
		expect(second['data']).toEqual([{ name: 'follow_up', id: expect.any(String) }]);
		expect(second['paging']).not.toHaveProperty('next');
	});

	it.each([
		['?name=hello', ['hello_world']],
		['?language=de', ['order_update']],
		['?category=AUTHENTICATION', ['sign_in_code']],
		['?status=REJECTED', []],
	])('is filtered by %s', async (query, names) => {
		expect((await list(query)).map((found) => found['name'])).toEqual(names);
	});
});

describe('a template', () => {
	it.each([
		['paused', 132015],
		['disabled', 132016],
		['rejected', 132001],
	])('that is %s cannot be sent', async (status, code) => {
		const [hello] = await list('?name=hello_world');
		await desk.control('POST', `/templates/${textOf(hello?.['id'])}`, { status });
		const answer = await desk.send({ type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } });
		expect(answer.body['error']).toMatchObject({ code });
	});

	it('that was deleted is gone, and its name rests for thirty days', async () => {
		await create();
		expect((await desk.graph('DELETE', `/${WABA}/message_templates?name=parcel_news`)).body).toEqual({ success: true });
		expect(await list('?name=parcel')).toEqual([]);
		expect((await create()).body['error']).toMatchObject({ error_subcode: 2388023 });
		await desk.control('POST', '/clock', { advanceHours: 30 * 24 });
		await new Promise((resolve) => setTimeout(resolve, 10));
		expect((await create()).status).toBe(200);
	});

	it('that never was cannot be deleted', async () => {
		expect((await desk.graph('DELETE', `/${WABA}/message_templates?name=nothing`)).status).toBe(400);
	});
});
