import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

import { ACCOUNT, ANA, messagesPath, NUMBER, openTwilio, OWN, TOKEN, type SimulatedTwilio } from './simulatedTwilio';

describe('Callbacks of the simulated Twilio', () => {
	let twilio: SimulatedTwilio;
	beforeEach(async () => {
		twilio = await openTwilio();
	});
	afterEach(async () => await twilio.close());

	it("signs a form as Twilio's own library expects it, over the address without its fragment", async () => {
		await twilio.anaWrites({ text: { body: 'Olá 👋 café & chá = ótimo' } });
		const { headers } = twilio.receiver.received[0]!;
		expect(headers['x-twilio-signature']).toBe(getExpectedTwilioSignature(TOKEN, twilio.receiver.url, twilio.callbacks()[0]!));
		expect(headers['content-type']).toBe('application/x-www-form-urlencoded; charset=UTF-8');
	});

	it.each([
		['a text', { text: { body: 'Hello' } }, { MessageType: 'text', Body: 'Hello', NumMedia: '0' }],
		['a picture', { type: 'image', image: { caption: 'Look' } }, { MessageType: 'image', Body: 'Look', NumMedia: '1', MediaContentType0: 'image/jpeg' }],
		['a document', { type: 'document', document: { filename: 'Bill.pdf' } }, { MessageType: 'document', Body: 'Bill.pdf', MediaContentType0: 'application/pdf' }],
		['a place', { location: { latitude: 52.5, longitude: 13.4, name: 'Shop' } }, { MessageType: 'location', Latitude: '52.5', Longitude: '13.4', Label: 'Shop' }],
		['a contact', { contacts: [{ name: { formatted_name: 'Dora Example' } }] }, { MessageType: 'contacts', MediaContentType0: 'text/vcard' }],
		['an advertisement', { text: { body: 'Hi' }, referral: { source_type: 'ad', headline: 'Bikes' } }, { ReferralSourceType: 'ad', ReferralHeadline: 'Bikes' }],
		['a forwarded text', { text: { body: 'Hi' }, forwarded: true }, { Forwarded: 'true' }],
		['a made-up parameter', { raw: { MessageType: 'order', Body: '' } }, { MessageType: 'order', Body: '' }],
	])('tells of %s', async (_, message, parameters) => {
		const sid = await twilio.anaWrites(message);
		expect(twilio.callbacks()).toEqual([
			expect.objectContaining({ ...parameters, MessageSid: sid, SmsStatus: 'received', AccountSid: ACCOUNT, From: `whatsapp:+${ANA}`, WaId: ANA, To: `whatsapp:${OWN}`, ProfileName: 'Ana Example' }),
		]);
	});

	it('tells of a press, of a row and of what they answer', async () => {
		await twilio.anaWrites({ text: { body: 'Hello' } });
		const create = async (types: object) => String((await twilio.json('POST', '/v1/Content', { language: 'en', types })).body['sid']);
		const buttons = await create({ 'twilio/quick-reply': { body: 'Solved?', actions: [{ type: 'QUICK_REPLY', title: 'Yes', id: 'yes' }] } });
		const list = await create({ 'twilio/list-picker': { body: 'About?', button: 'Choose', items: [{ id: 'delivery', item: 'Delivery', description: 'Where is it?' }] } });
		const asked = String((await twilio.send({ ContentSid: buttons })).body['sid']);
		const offered = String((await twilio.send({ ContentSid: list })).body['sid']);
		await twilio.control('GET', `/customers/${twilio.ana}/replies?number=${NUMBER}&count=2`);
		await twilio.anaWrites({ reply: { messageId: asked, id: 'yes' } });
		expect(twilio.callbacks().findLast(({ SmsStatus: status }) => status === 'received')).toMatchObject({ MessageType: 'interactive', ButtonText: 'Yes', ButtonPayload: 'yes', OriginalRepliedMessageSid: asked });
		await twilio.anaWrites({ reply: { messageId: offered, id: 'delivery' } });
		expect(twilio.callbacks().findLast(({ SmsStatus: status }) => status === 'received')).toMatchObject({ ListId: 'delivery', ListTitle: 'Delivery', ListDescription: 'Where is it?', Body: 'Delivery' });
	});

	it('writes somebody without a phone number by the business-scoped id', async () => {
		const { body } = await twilio.control('POST', '/customers', { name: 'Chandra', userId: 'SG.3141592653589793', username: 'chandra' });
		await twilio.control('POST', `/customers/${String(body['id'])}/messages`, { to: NUMBER, wait: true, text: { body: 'Hi' } });
		expect(twilio.callbacks()[0]).toMatchObject({ From: 'whatsapp:SG.3141592653589793', ExternalUserId: 'whatsapp:SG.3141592653589793', ProfileUsername: 'chandra' });
		expect(twilio.callbacks()[0]).not.toHaveProperty('WaId');
	});

	it('holds the bytes of a file behind a redirect that must be followed without signing in', async () => {
		await twilio.anaWrites({ type: 'image', image: { data: Buffer.from('a picture').toString('base64'), mime_type: 'image/png' } });
		const url = twilio.callbacks()[0]!['MediaUrl0']!;
		const authorization = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`;
		expect((await fetch(url, { redirect: 'manual' })).status).toBe(401);
		const redirect = await fetch(url, { headers: { authorization }, redirect: 'manual' });
		expect(redirect.status).toBe(307);
		const there = redirect.headers.get('location')!;
		expect((await fetch(there, { headers: { authorization } })).status).toBe(403);
		const file = await fetch(there);
		expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([200, 'image/png', 'a picture']);
		expect((await fetch(`${there}x`)).status).toBe(403);
	});

	it.each([
		['a 500 twice, as its address says', [500, 500, 200], 3, 'delivered'],
		['no 404', [404, 200], 1, 'failed'],
	])('tries again after %s', async (_, answers, attempts, state) => {
		twilio.receiver.answers.push(...answers);
		const { body } = await twilio.control('POST', `/customers/${twilio.ana}/messages`, { to: NUMBER, wait: true, text: { body: 'Hi' } });
		expect(body['delivery']).toMatchObject({ state });
		expect((body['delivery'] as { attempts: unknown[] }).attempts).toHaveLength(attempts);
	});

	it.each([
		['twice', { kind: 'duplicate' }, 2],
		['not at all', { kind: 'drop' }, 0],
	])('sends a message %s on demand', async (_, fault, count) => {
		await twilio.control('POST', '/faults', { phoneNumberId: NUMBER, ...fault });
		await twilio.anaWrites({ text: { body: 'Hi' } });
		expect(twilio.callbacks()).toHaveLength(count);
	});

	it('lets the next message overtake on demand', async () => {
		await twilio.control('POST', '/faults', { phoneNumberId: NUMBER, kind: 'reorder' });
		const first = twilio.anaWrites({ text: { body: 'one' } });
		await new Promise((resolve) => setTimeout(resolve, 50));
		await twilio.anaWrites({ text: { body: 'two' } });
		await first;
		expect(twilio.callbacks().map(({ Body }) => Body)).toEqual(['two', 'one']);
	});

	it('sends what the answer to a message holds, in that order, and tells of its receipts', async () => {
		twilio.receiver.bodies.push({ type: 'text/xml', text: '<Response><Message>One</Message><Message><Body>Two</Body></Message></Response>' });
		await twilio.anaWrites({ text: { body: 'Hello' } });
		const { body } = await twilio.control('GET', `/customers/${twilio.ana}/replies?number=${NUMBER}&count=2`);
		expect(body['messages']).toMatchObject([{ text: 'One' }, { text: 'Two' }]);
		const { MessageSid } = await twilio.untilStatus('delivered');
		expect((await twilio.form('GET', `${messagesPath}/${MessageSid}.json`)).body).toMatchObject({ direction: 'outbound-reply', from: `whatsapp:${OWN}`, to: `whatsapp:+${ANA}` });
	});

	it.each([
		['no TwiML', { type: 'application/json', text: '{}' }, '12300'],
		['a message that cannot be sent', { type: 'text/xml', text: '<Response><Message> </Message></Response>' }, '21619'],
	])('warns of an answer with %s, which arrived all the same', async (_, answer, warning) => {
		twilio.receiver.bodies.push(answer);
		await twilio.anaWrites({ text: { body: 'Hello' } });
		const { body } = await twilio.control('GET', '/webhooks');
		expect(body['webhooks']).toMatchObject([{ state: 'delivered', warning: expect.stringContaining(warning) }]);
		expect((await twilio.control('GET', `/customers/${twilio.ana}/chat?number=${NUMBER}`)).body['messages']).toHaveLength(1);
	});

	it.each([
		['a message', { MessageSid: 'SM1', From: `whatsapp:+${ANA}`, MessageType: 'order' }, { SmsStatus: 'received', To: `whatsapp:${OWN}` }],
		['a receipt', { MessageSid: 'SM1', MessageStatus: 'canceled', To: `whatsapp:+${ANA}` }, { From: `whatsapp:${OWN}` }],
	])('sends %s of your own making, signed', async (_, value, more) => {
		expect((await twilio.control('POST', '/webhooks', { phoneNumberId: NUMBER, value })).body).toMatchObject({ state: 'delivered', status: 200 });
		expect(twilio.callbacks()).toEqual([expect.objectContaining({ ...value, ...more, AccountSid: ACCOUNT })]);
		expect(twilio.receiver.received[0]!.headers['x-twilio-signature']).toBe(getExpectedTwilioSignature(TOKEN, twilio.receiver.url, twilio.callbacks()[0]!));
	});

	it('marks as read what the typing indicator answers, and takes nothing but an inbound message', async () => {
		const messageId = await twilio.anaWrites({ text: { body: 'Hello' } });
		expect(await twilio.json('POST', '/v3/Indicators/Typing.json', { channel: 'WHATSAPP', messageId })).toEqual({ status: 200, body: { success: true } });
		const chat = await twilio.control('GET', `/customers/${twilio.ana}/chat?number=${NUMBER}`);
		expect(chat.body).toMatchObject({ businessTyping: true, messages: [{ state: 'read' }] });
		expect((await twilio.json('POST', '/v3/Indicators/Typing.json', { channel: 'WHATSAPP', messageId: `SM${'0'.repeat(32)}` })).status).toBe(404);
		expect((await twilio.form('GET', `${messagesPath}/${messageId}.json`)).body).toMatchObject({ direction: 'inbound', status: 'received', body: 'Hello' });
	});
});
