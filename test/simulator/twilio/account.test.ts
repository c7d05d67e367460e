import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

import { messagesPath, NUMBER, openTwilio, OWN, TOKEN, type SimulatedTwilio } from './simulatedTwilio';

describe('The account of the simulated Twilio', () => {
	let twilio: SimulatedTwilio;
	beforeEach(async () => {
		twilio = await openTwilio();
	});
	afterEach(async () => await twilio.close());

	const senderSid = async () => ((await twilio.json('GET', '/v2/Channels/Senders')).body['senders'] as Array<{ sid: string }>)[0]!.sid;
	const state = async () => ((await twilio.control('GET', '/state')).body['numbers'] as Array<Record<string, unknown>>)[0];

	it('sends where the sender says, and takes the address away again', async () => {
		const sid = await senderSid();
		expect(await twilio.json('POST', `/v2/Channels/Senders/${sid}`, { webhook: { callback_url: 'not an address' } })).toMatchObject({ status: 400, body: { code: 20001 } });
		await twilio.json('POST', `/v2/Channels/Senders/${sid}`, { webhook: { callback_url: '' } });
		expect((await twilio.json('GET', `/v2/Channels/Senders/${sid}`)).body).toMatchObject({ sender_id: `whatsapp:${OWN}`, status: 'ONLINE', webhook: { callback_url: '' } });
		expect(await state()).toMatchObject({ provider: 'twilio', phoneNumberId: NUMBER, callback: { reason: expect.stringContaining('Publish') } });
	});

	it('registers and verifies a number, which can send only then', async () => {
		const { body } = await twilio.json('POST', '/v2/Channels/Senders', { sender_id: 'whatsapp:+4930123456', profile: { name: 'Example Bikes' } });
		expect(body['status']).toBe('PENDING_VERIFICATION');
		expect((await twilio.send({ From: 'whatsapp:+4930123456', Body: 'Hi' })).body['code']).toBe(63007);
		expect((await twilio.json('POST', `/v2/Channels/Senders/${String(body['sid'])}`, { configuration: { verification_code: '123456' } })).body['status']).toBe('ONLINE');
		expect((await twilio.send({ From: 'whatsapp:+4930123456', Body: 'Hi' })).status).toBe(201);
		expect((await twilio.json('POST', '/v2/Channels/Senders', { sender_id: 'whatsapp:+4930123456', profile: { name: 'Example' } })).status).toBe(409);
	});

	describe('with a Messaging Service', () => {
		let service: string;
		beforeEach(async () => {
			const { body } = await twilio.form('POST', '/v1/Services', { FriendlyName: 'Help desk', InboundRequestUrl: `${twilio.receiver.url}?service` });
			service = String(body['sid']);
			await twilio.form('POST', `/v1/Services/${service}/ChannelSenders`, { Sid: await senderSid() });
		});

		it("tells of messages at the service's address, and says which service", async () => {
			await twilio.anaWrites({ text: { body: 'Hi' } });
			expect(twilio.callbacks()[0]).toMatchObject({ MessagingServiceSid: service });
			expect(await state()).toMatchObject({ callback: { url: `${twilio.receiver.url}?service` } });
			await twilio.form('POST', `/v1/Services/${service}`, { UseInboundWebhookOnNumber: 'true' });
			expect(await state()).toMatchObject({ callback: { url: twilio.receiver.url } });
		});

		it('calls by GET where the service says so, and signs the whole address then', async () => {
			await twilio.form('POST', `/v1/Services/${service}`, { InboundMethod: 'GET' });
			await twilio.anaWrites({ text: { body: 'Grüße & more' } });
			const { method, url, body, headers } = twilio.receiver.received[0]!;
			const address = new URL(url, twilio.receiver.url);
			expect([method, body, address.searchParams.get('service'), address.searchParams.get('Body')]).toEqual(['GET', '', '', 'Grüße & more']);
			expect(headers['x-twilio-signature']).toBe(getExpectedTwilioSignature(TOKEN, address.toString(), {}));
		});

		it('knows who does not want to hear any more', async () => {
			const said = async (body: string) => (await twilio.anaWrites({ text: { body } }), twilio.callbacks().at(-1));
			const send = async () => (await twilio.send({ MessagingServiceSid: service, From: '', Body: 'Hi' })).body;
			expect(await said(' Stop ')).toMatchObject({ Body: ' Stop ', OptOutType: 'STOP' });
			expect(await send()).toMatchObject({ code: 21610 });
			expect(await said('Stop it, please')).not.toHaveProperty('OptOutType');
			expect(await said('help')).toMatchObject({ OptOutType: 'HELP' });
			expect(await said('START')).toMatchObject({ OptOutType: 'START' });
			expect(await send()).toMatchObject({ status: 'accepted' });
		});

		it('accepts a message first and chooses the sender afterwards', async () => {
			await twilio.anaWrites({ text: { body: 'Hello' } });
			expect((await twilio.send({ From: '', MessagingServiceSid: service, Body: 'Hi' })).body).toMatchObject({ status: 'accepted', from: null, num_segments: '0' });
			expect(await twilio.untilStatus('delivered')).toMatchObject({ From: `whatsapp:${OWN}`, MessagingServiceSid: service });
			expect(twilio.callbacks().flatMap(({ MessageStatus: status }) => status ?? [])).toEqual(['queued', 'sent', 'delivered']);
		});

		it('keeps a scheduled message until its time', async () => {
			await twilio.anaWrites({ text: { body: 'Hello' } });
			const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
			const scheduled = await twilio.send({ MessagingServiceSid: service, Body: 'Later', ScheduleType: 'fixed', SendAt: inAnHour });
			expect(scheduled.body['status']).toBe('scheduled');
			await twilio.control('POST', '/clock', { advanceHours: 2 });
			expect(await twilio.untilStatus('delivered')).toMatchObject({ MessageSid: scheduled.body['sid'] });
		});

		it('takes a scheduled message back', async () => {
			const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
			const { body } = await twilio.send({ MessagingServiceSid: service, Body: 'Later', ScheduleType: 'fixed', SendAt: inAnHour });
			const path = `${messagesPath}/${String(body['sid'])}.json`;
			expect((await twilio.form('POST', path, { Status: 'canceled' })).body['status']).toBe('canceled');
			expect((await twilio.form('POST', path, { Status: 'canceled' })).status).toBe(409);
			await twilio.control('POST', '/clock', { advanceHours: 2 });
			await new Promise((resolve) => setTimeout(resolve, 50));
			expect(twilio.callbacks()).toEqual([]);
		});
	});
});
