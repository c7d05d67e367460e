import { openEngageLab, REVIEW_MS, type SimulatedEngageLab } from './simulatedEngageLab';

const STANDARD = ['hello_world', 'follow_up', 'order_update', 'follow_up', 'follow_up', 'follow_up'];

describe('Templates of the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	beforeEach(async () => {
		lab = await openEngageLab();
	});
	afterEach(async () => await lab.close());

	const names = async (query = '') => ((await lab.api('GET', `/v1/templates${query}`)).body as unknown as Array<{ name: string }>).map(({ name }) => name);
	const body = (text: string, ...values: string[]) => ({ type: 'BODY', text, ...(values.length > 0 ? { example: { body_text: [values] } } : {}) });
	const draft = (more: object = {}) => ({ name: 'parcel_sent', language: 'en', category: 'UTILITY', components: [body('Parcel {{1}} is on its way to you.', '4711')], ...more });
	const endReview = () => lab.control('POST', '/clock', { advanceMs: REVIEW_MS });
	const create = (more?: object) => lab.api('POST', '/v1/templates', draft(more));

	it.each([
		['', STANDARD],
		['?name=order', ['order_update']],
		['?language_code=de', ['order_update']],
		['?language_code=fr', ['follow_up']],
		['?status=approved&category=utility', STANDARD],
		['?status=REJECTED', []],
	])('lists all at once, filtered by "%s"', async (query, expected) => {
		expect(await names(query)).toEqual(expected);
	});

	it('has a new one reviewed, tells of it and answers it with small letters', async () => {
		const { status, body: created } = await create();
		expect([status, Object.keys(created)]).toEqual([200, ['template_id']]);
		const id = String(created['template_id']);
		expect((await lab.api('GET', `/v1/templates/${id}`)).body).toMatchObject({ status: 'PENDING' });
		await endReview();
		expect(await lab.untilRow('a review', ({ notification }) => notification?.notification_data['template_id'] === id)).toMatchObject({
			notification: { event: 'template_update', notification_data: { template_name: 'parcel_sent', template_language: 'en', template_status: 'APPROVED' } },
		});
		expect((await lab.api('GET', `/v1/templates/${id}`)).body).toMatchObject({ id, name: 'parcel_sent', status: 'APPROVED', components: [{ type: 'body', text: expect.stringContaining('{{1}}') }] });
	});

	it.each([
		['capitals in the name', { name: 'Parcel' }, 5002],
		['a name that is taken', { name: 'order_update', language: 'de' }, 5002],
		['1025 characters', { components: [body('a'.repeat(1025))] }, 5002],
		['a variable at the end', { components: [body('Your parcel is number {{1}}', '4711')] }, 5002],
		['a variable with a name', { components: [body('Your parcel {{number}} is on its way.', '4711')], parameter_format: 'NAMED' }, 5002],
		['a variable without an example', { components: [body('Your parcel {{1}} is on its way.')] }, 5002],
		['no language', { language: undefined }, 3002],
		['an unknown category', { category: 'NEWS' }, 3002],
	])('refuses one with %s', async (_, more, code) => {
		const answer = await create(more);
		expect(answer).toMatchObject({ status: 400, body: { code } });
		if (code === 5002) expect(answer.body['message']).toMatch(/^code:100:\d{7} /);
	});

	it('replaces the content, checked like a new one and reviewed again', async () => {
		const id = String((await create()).body['template_id']);
		expect(await lab.api('PUT', `/v1/templates/${id}`, { components: [body('Wait for it.')] })).toMatchObject({ status: 400, body: { code: 5002 } });
		await endReview();
		await lab.untilRow('a review', ({ notification }) => notification !== undefined);
		expect(await lab.api('PUT', `/v1/templates/${id}`, { components: [body('')] })).toMatchObject({ status: 400, body: { code: 5002 } });
		expect(await lab.api('PUT', `/v1/templates/${id}`, { components: [body('It is here.')] })).toEqual({ status: 200, body: { code: 0, message: 'success' } });
		expect((await lab.api('GET', `/v1/templates/${id}`)).body).toMatchObject({ status: 'PENDING', components: [{ text: 'It is here.' }] });
	});

	it('deletes all languages of a name, and knows it no more', async () => {
		await create();
		await create({ language: 'de' });
		const { body: deleted } = await lab.api('DELETE', '/v1/templates/parcel_sent');
		expect(deleted).toEqual({ code: 0, message: 'success' });
		expect(await names('?name=parcel')).toEqual([]);
		expect(await lab.api('DELETE', '/v1/templates/parcel_sent')).toMatchObject({ status: 400, body: { code: 4001 } });
		expect(await lab.api('GET', '/v1/templates/17')).toMatchObject({ status: 400, body: { code: 4001 } });
	});
});
