import { NUMBER, openTwilio, REVIEW_MS, type SimulatedTwilio } from './simulatedTwilio';

const update = (body: string) => ({ friendly_name: 'ticket_update', language: 'en', variables: { '1': 'Ana' }, types: { 'twilio/text': { body } } });

describe('Contents of the simulated Twilio', () => {
	let twilio: SimulatedTwilio;
	beforeEach(async () => {
		twilio = await openTwilio();
	});
	afterEach(async () => await twilio.close());

	const create = async (content: object) => String((await twilio.json('POST', '/v1/Content', content)).body['sid']);
	const submit = async (sid: string) => await twilio.json('POST', `/v1/Content/${sid}/ApprovalRequests/whatsapp`, { name: 'ticket_update', category: 'UTILITY' });
	const approval = async (sid: string) => (await twilio.json('GET', `/v1/Content/${sid}/ApprovalRequests`)).body['whatsapp'];
	const reviewed = async (sid: string) => {
		await twilio.control('POST', '/clock', { advanceMs: REVIEW_MS });
		while ((await approval(sid) as { status: string }).status === 'received') await new Promise((resolve) => setTimeout(resolve, 5));
	};

	it('reaches somebody outside the window once it is approved', async () => {
		const sid = await create(update('Hi {{1}}, thank you.'));
		expect(await approval(sid)).toMatchObject({ status: 'unsubmitted' });
		expect((await submit(sid)).body).toMatchObject({ status: 'received', category: 'UTILITY' });
		await reviewed(sid);
		expect(await approval(sid)).toMatchObject({ status: 'approved' });
		await twilio.send({ ContentSid: sid, ContentVariables: '{"1":"Bo"}' });
		await twilio.untilStatus('delivered');
		const chat = await twilio.control('GET', `/customers/${twilio.ana}/chat?number=${NUMBER}`);
		expect(chat.body['messages']).toMatchObject([{ text: 'Hi Bo, thank you.', content: { template: { name: 'ticket_update' } } }]);
	});

	it('reaches nobody outside the window once the reviewers pause it', async () => {
		const sid = await create(update('Hi {{1}}, thank you.'));
		expect((await twilio.control('POST', `/templates/${sid}`, { status: 'paused' })).status).toBe(404);
		await submit(sid);
		await reviewed(sid);
		await twilio.control('POST', `/templates/${sid}`, { status: 'paused', reason: 'Low quality' });
		expect(await approval(sid)).toMatchObject({ status: 'paused', rejection_reason: 'Low quality' });
		await twilio.send({ ContentSid: sid });
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63016' });
	});

	it('reaches nobody outside the window without approval', async () => {
		await twilio.send({ ContentSid: await create(update('Hi {{1}}, thank you.')) });
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63016' });
	});

	it.each([
		['a variable at the end', update('Hi {{1}}'), 'start or end'],
		['two variables side by side', { ...update('Hi {{1}} {{2}} there'), variables: { '1': 'a', '2': 'b' } }, 'next to each other'],
		['a variable without a sample', update('Hi {{1}} and {{2}} there'), 'sample'],
		['a list', { language: 'en', types: { 'twilio/list-picker': { body: 'About?', button: 'Choose', items: [{ id: 'a', item: 'A' }] } } }, 'cannot be approved'],
	])('rejects %s', async (_, content, reason) => {
		const sid = await create(content);
		await submit(sid);
		await reviewed(sid);
		expect(await approval(sid)).toMatchObject({ status: 'rejected', rejection_reason: expect.stringContaining(reason) });
	});

	it.each([
		['no language', { types: { 'twilio/text': { body: 'Hi' } } }],
		['no type', { language: 'en', types: {} }],
		['an unknown type', { language: 'en', types: { 'twilio/song': { body: 'La' } } }],
		['an empty text', { language: 'en', types: { 'twilio/text': { body: '' } } }],
		['eleven rows', { language: 'en', types: { 'twilio/list-picker': { body: 'B', button: 'C', items: Array.from({ length: 11 }, (_, n) => ({ id: `${n}`, item: `${n}` })) } } }],
	])('takes none with %s', async (_, content) => {
		expect(await twilio.json('POST', '/v1/Content', content)).toMatchObject({ status: 400, body: { code: 20001 } });
	});

	it('refuses variables that are no texts', async () => {
		const sid = await create(update('Hi {{1}}, thank you.'));
		for (const ContentVariables of ['{', '[]', '{"1":2}', '{"1":""}']) {
			expect((await twilio.send({ ContentSid: sid, ContentVariables })).body['code']).toBe(21656);
		}
	});

	it('lists with approvals, finds by name and forgets', async () => {
		const sid = await create(update('Hi {{1}}, thank you.'));
		await create({ language: 'de', types: { 'twilio/text': { body: 'Hallo' } } });
		const list = (await twilio.json('GET', '/v2/ContentAndApprovals')).body;
		expect(list['contents']).toHaveLength(2);
		expect((await twilio.json('GET', '/v2/Content?ContentName=ticket_update')).body['contents']).toMatchObject([{ sid }]);
		expect((await twilio.json('DELETE', `/v1/Content/${sid}`)).status).toBe(204);
		expect((await twilio.json('GET', `/v1/Content/${sid}`)).status).toBe(404);
	});
});
