import { ACCOUNT, ANA, messagesPath, NUMBER, openTwilio, OWN, TOKEN, type SimulatedTwilio } from './simulatedTwilio';

describe('Sending over the simulated Twilio', () => {
	let twilio: SimulatedTwilio;
	beforeEach(async () => {
		twilio = await openTwilio();
	});
	afterEach(async () => await twilio.close());

	it('brings a text within the window to the phone and tells of each tick', async () => {
		await twilio.anaWrites({ text: { body: 'Hello' } });
		await twilio.control('POST', `/customers/${twilio.ana}/open`, { number: NUMBER });
		const sent = await twilio.send({ Body: 'Hi Ana' });
		expect(sent).toMatchObject({ status: 201, body: { status: 'queued', body: 'Hi Ana', from: `whatsapp:${OWN}`, to: `whatsapp:+${ANA}`, account_sid: ACCOUNT, error_code: null } });
		expect(await twilio.untilStatus('read')).toMatchObject({ MessageSid: sent.body['sid'], AccountSid: ACCOUNT, To: `whatsapp:+${ANA}` });
		expect(twilio.callbacks().flatMap(({ MessageStatus: status }) => status ?? [])).toEqual(['sent', 'delivered', 'read']);
		const { body } = await twilio.form('GET', `${messagesPath}/${String(sent.body['sid'])}.json`);
		expect(body).toMatchObject({ status: 'read' });
		const chat = await twilio.control('GET', `/customers/${twilio.ana}/chat?number=${NUMBER}`);
		expect(chat.body['messages']).toMatchObject([{ text: 'Hello', state: 'delivered' }, { text: 'Hi Ana', state: 'read', id: sent.body['sid'] }]);
	});

	it('accepts a text outside the window and fails it afterwards with 63016', async () => {
		expect((await twilio.send({ Body: 'Anybody there?' })).status).toBe(201);
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63016', EventType: 'UNDELIVERED' });
	});

	it('closes the window exactly 24 hours after the last message', async () => {
		await twilio.anaWrites({ text: { body: 'Hello' } });
		await twilio.control('POST', '/clock', { advanceHours: 24 });
		await twilio.send({ Body: 'Too late' });
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63016' });
	});

	it('fails with 63024 what goes to nobody on WhatsApp', async () => {
		await twilio.send({ To: 'whatsapp:+4915559999999', Body: 'Hi' });
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63024', To: 'whatsapp:+4915559999999' });
	});

	it('fails on demand with the code that was ordered', async () => {
		await twilio.anaWrites({ text: { body: 'Hello' } });
		await twilio.control('POST', '/faults', { phoneNumberId: NUMBER, kind: 'failed', code: 63018 });
		await twilio.send({ Body: 'Hi' });
		expect(await twilio.untilStatus('undelivered')).toMatchObject({ ErrorCode: '63018' });
	});

	it('answers 429 on demand and sends nothing', async () => {
		await twilio.control('POST', '/faults', { phoneNumberId: NUMBER, kind: '429' });
		expect(await twilio.send({ Body: 'Hi' })).toMatchObject({ status: 429, body: { code: 20429, status: 429 } });
		expect((await twilio.form('GET', `${messagesPath}.json`)).body['messages']).toEqual([]);
	});

	it.each([
		['no recipient', { To: '', Body: 'Hi' }, 400, 21604],
		['a recipient without the channel', { To: `+${ANA}`, Body: 'Hi' }, 400, 21211],
		['a doubled channel', { To: `whatsapp:whatsapp:+${ANA}`, Body: 'Hi' }, 400, 21211],
		['neither sender nor service', { From: '', Body: 'Hi' }, 400, 21603],
		['a sender of somebody else', { From: 'whatsapp:+14155550199', Body: 'Hi' }, 400, 63007],
		['an unknown service', { MessagingServiceSid: `MG${'0'.repeat(32)}`, Body: 'Hi' }, 404, 21701],
		['nothing to say', {}, 400, 21619],
		['1601 characters', { Body: 'a'.repeat(1601) }, 400, 21617],
		['a file that is nowhere', { MediaUrl: 'invoice.pdf' }, 400, 21620],
		['variables without a content', { ContentVariables: '{}' }, 400, 21654],
		['an unknown content', { ContentSid: `HX${'0'.repeat(32)}` }, 400, 21655],
		['a callback with an underscore in its host', { Body: 'Hi', StatusCallback: 'https://my_host.example.com/' }, 400, 21609],
		['a time without a service', { Body: 'Hi', ScheduleType: 'fixed', SendAt: '2030-01-01T00:00:00Z' }, 400, 35118],
		['itself as recipient', { To: `whatsapp:${OWN}`, Body: 'Hi' }, 400, 63031],
	])('refuses %s', async (_, parameters, status, code) => {
		const answer = await twilio.send(parameters);
		expect(answer).toMatchObject({ status, body: { code, status, more_info: `https://www.twilio.com/docs/errors/${code}` } });
		expect(answer.body['message']).toEqual(expect.any(String));
	});

	it('takes 1600 characters', async () => {
		expect((await twilio.send({ Body: 'a'.repeat(1600) })).status).toBe(201);
	});

	it.each([
		['no sign-in', ':'],
		['a wrong token', `${ACCOUNT}:a guess`],
		['the account of somebody else', `AC${'0'.repeat(32)}:${TOKEN}`],
	])('turns away %s', async (_, credentials) => {
		expect(await twilio.form('GET', `/2010-04-01/Accounts/${ACCOUNT}.json`, undefined, credentials)).toMatchObject({ status: 401, body: { code: 20003 } });
	});

	it('redacts and deletes a finished message, and knows it no more', async () => {
		await twilio.anaWrites({ text: { body: 'Hello' } });
		const path = `${messagesPath}/${String((await twilio.send({ Body: 'Secret' })).body['sid'])}.json`;
		await twilio.untilStatus('delivered');
		expect(await twilio.form('POST', path, { Body: 'other' })).toMatchObject({ status: 400 });
		expect(await twilio.form('POST', path, { Body: '' })).toMatchObject({ status: 200, body: { body: '' } });
		expect((await twilio.form('DELETE', path)).status).toBe(204);
		expect(await twilio.form('GET', path)).toMatchObject({ status: 404, body: { code: 20404 } });
	});

	it('lists by recipient and page by page', async () => {
		for (const Body of ['one', 'two', 'three']) await twilio.send({ Body });
		await twilio.send({ To: 'whatsapp:+4915559999999', Body: 'elsewhere' });
		const query = new URLSearchParams({ To: `whatsapp:+${ANA}`, PageSize: '2' });
		const first = await twilio.form('GET', `${messagesPath}.json?${query}`);
		expect(first.body['messages']).toHaveLength(2);
		const second = await twilio.form('GET', String(first.body['next_page_uri']));
		expect(second.body).toMatchObject({ messages: [expect.objectContaining({ to: `whatsapp:+${ANA}` })], next_page_uri: null });
	});
});
