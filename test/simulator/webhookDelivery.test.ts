import { createHmac } from 'node:crypto';
import { ADA, NUMBER, openDesk, WABA, type Json, type SimulatedDesk, listOf, textOf } from './simulatedDesk';

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.close());

const lastWebhook = async (): Promise<Json> => listOf((await desk.control('GET', '/webhooks')).body['webhooks']).at(-1) ?? {};

describe('the webhook of a message', () => {
	it('is the envelope of Meta', async () => {
		const id = await desk.adaWrites({ type: 'text', text: { body: 'Hello' } });
		expect(JSON.parse(desk.receiver.received[0]?.body ?? '')).toEqual({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: WABA,
					changes: [
						{
							field: 'messages',
							value: {
								messaging_product: 'whatsapp',
								metadata: { display_phone_number: '15550783881', phone_number_id: NUMBER },
								contacts: [{ profile: { name: 'Ada' }, wa_id: ADA }],
								messages: [{ from: ADA, id, timestamp: expect.stringMatching(/^\d{10}$/), type: 'text', text: { body: 'Hello' } }],
							},
						},
					],
				},
			],
		});
	});

	it('escapes everything beyond ASCII in lowercase, and slashes', async () => {
		await desk.adaWrites({ text: { body: 'Grüße 😀 "a/b"' } });
		expect(desk.receiver.received[0]?.body).toContain('"body":"Gr\\u00fc\\u00dfe \\ud83d\\ude00 \\"a\\/b\\""');
	});

	it('is signed over its exact bytes with the app secret', async () => {
		await desk.adaWrites({ text: { body: 'Grüße' } });
		const [webhook] = desk.receiver.received;
		const expected = createHmac('sha256', desk.appSecret).update(webhook?.body ?? '').digest('hex');
		expect(webhook?.headers['x-hub-signature-256']).toBe(`sha256=${expected}`);
		const naive = createHmac('sha256', desk.appSecret).update(JSON.stringify(JSON.parse(webhook?.body ?? ''))).digest('hex');
		expect(naive).not.toBe(expected);
	});

	it('comes again after anything but a 200, and then counts as delivered', async () => {
		desk.receiver.answers.push(500, 302);
		await desk.adaWrites({ text: { body: 'Hello' } });
		await desk.receiver.until(3);
		const bodies = new Set(desk.receiver.received.map(({ body }) => body));
		expect(bodies.size).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(await lastWebhook()).toMatchObject({ state: 'delivered', attempts: [{ status: 500 }, { status: 302 }, { status: 200 }] });
	});

	it('puts the second tick on the message when it arrives at last', async () => {
		desk.receiver.answers.push(500);
		await desk.control('PATCH', '/settings', { webhookRetriesMs: [60] });
		await desk.adaWrites({ text: { body: 'Hello' } });
		const state = async (): Promise<unknown> => listOf((await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`)).body['messages'])[0]?.['state'];
		expect(await state()).toBe('sent');
		await desk.receiver.until(2);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(await state()).toBe('delivered');
	});

	it('is given up after the last retry, with a reason and the way out', async () => {
		desk.receiver.answers.push(404, 404, 404, 404);
		await desk.adaWrites({ text: { body: 'Hello' } });
		await desk.receiver.until(4);
		await new Promise((resolve) => setTimeout(resolve, 50));
		const record = await lastWebhook();
		expect(record).toMatchObject({ state: 'failed', reason: expect.stringContaining('Publish the workflow') });
		expect(record['attempts']).toHaveLength(4);
	});

	it('is not sent at all without a subscription', async () => {
		await desk.graph('DELETE', `/${WABA}/subscribed_apps`);
		await desk.adaWrites({ text: { body: 'Hello' } });
		expect(await lastWebhook()).toMatchObject({ state: 'notSent', reason: expect.stringContaining('not subscribed') });
		expect(desk.receiver.received).toHaveLength(0);
	});
});

describe('every kind of message', () => {
	it.each<[string, Record<string, unknown>, object]>([
		['image', { type: 'image', image: { caption: 'crack' } }, { type: 'image', image: { caption: 'crack', mime_type: 'image/jpeg', id: expect.stringMatching(/^\d+$/), sha256: expect.stringMatching(/=$/), url: expect.stringContaining('/whatsapp_business/attachments/') } }],
		['voice note', { type: 'audio' }, { type: 'audio', audio: { mime_type: 'audio/ogg; codecs=opus', voice: true } }],
		['document', { type: 'document', document: { data: Buffer.from('a').toString('base64'), mime_type: 'text/plain', filename: 'Café.txt' } }, { type: 'document', document: { filename: 'Café.txt', mime_type: 'text/plain' } }],
		['sticker', { type: 'sticker' }, { type: 'sticker', sticker: { mime_type: 'image/webp', animated: false } }],
		['video', { type: 'video' }, { type: 'video', video: { mime_type: 'video/mp4' } }],
		['location', { type: 'location', location: { latitude: 52.5, longitude: 13.4, name: 'Office' } }, { type: 'location', location: { latitude: 52.5, longitude: 13.4, name: 'Office' } }],
		['contacts', { type: 'contacts', contacts: [{ name: { formatted_name: 'Bo' } }] }, { type: 'contacts', contacts: [{ name: { formatted_name: 'Bo' } }] }],
		['reaction', { type: 'reaction', reaction: { messageId: 'wamid.x', emoji: '👍' } }, { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }],
		['forwarded text', { text: { body: 'a' }, forwarded: true }, { type: 'text', context: { forwarded: true } }],
		['text after an advertisement', { text: { body: 'a' }, referral: { source_id: '1', source_type: 'ad' } }, { type: 'text', referral: { source_id: '1', source_type: 'ad' } }],
		['order in raw', { raw: { type: 'order', order: { catalog_id: 'c' } } }, { type: 'order', order: { catalog_id: 'c' } }],
	])('%s is written as Meta writes it', async (_kind, order, expected) => {
		await desk.adaWrites(order);
		const [message] = listOf(desk.values()[0]?.['messages']);
		expect(message).toMatchObject({ from: ADA, ...expected });
	});

	it('quotes what it answers, with the author of the quoted message', async () => {
		const first = await desk.adaWrites({ text: { body: 'One' } });
		await desk.adaWrites({ text: { body: 'Two' }, replyTo: first });
		expect(desk.values()[1]?.['messages']).toEqual([expect.objectContaining({ context: { from: ADA, id: first } })]);
	});
});

describe('a press', () => {
	const received = async (message: Record<string, unknown>): Promise<string> => {
		await desk.adaWrites({ text: { body: 'Hello' } });
		await desk.send(message);
		const replies = await desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&after=0&count=1&timeoutMs=2000`);
		return textOf(listOf(replies.body['messages'])[0]?.['id']);
	};
	const pressed = (): Json | undefined => (desk.values().flatMap((value) => listOf(value['messages']))).at(-1);

	it.each<[string, Record<string, unknown>, string, object]>([
		[
			'on a button',
			{ type: 'interactive', interactive: { type: 'button', body: { text: 'Open?' }, action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] } } },
			'yes',
			{ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } } },
		],
		[
			'on a list row',
			{ type: 'interactive', interactive: { type: 'list', body: { text: 'What?' }, action: { button: 'Open', sections: [{ rows: [{ id: 'r1', title: 'Delivery', description: 'Parcel' }] }] } } },
			'r1',
			{ type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Delivery', description: 'Parcel' } } },
		],
		[
			'on a quick reply of a template',
			{ type: 'template', template: { name: 'follow_up', language: { code: 'en_US' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }, { type: 'text', text: '7' }] }, { type: 'button', sub_type: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'GO' }] }] } },
			'GO',
			{ type: 'button', button: { payload: 'GO', text: 'Yes, please' } },
		],
	])('%s comes back as a message that quotes it', async (_what, message, id, expected) => {
		const messageId = await received(message);
		await desk.adaWrites({ reply: { messageId, id } });
		expect(pressed()).toMatchObject({ ...expected, context: { from: '15550783881', id: messageId } });
	});

	it('on something that is not there is explained', async () => {
		const answer = await desk.control('POST', `/customers/${desk.ada}/messages`, { to: NUMBER, reply: { messageId: 'wamid.none', id: 'a' } });
		expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('has not received') } } });
	});
});

describe('made-up webhooks', () => {
	it('are signed like genuine ones, and tell what the receiver answered', async () => {
		const answer = await desk.control('POST', '/webhooks', { phoneNumberId: NUMBER, value: { oddity: 'ä' } });
		expect(answer.body).toMatchObject({ status: 200, body: 'ok' });
		const [webhook] = desk.receiver.received;
		expect(webhook?.headers['x-hub-signature-256']).toBe(`sha256=${createHmac('sha256', desk.appSecret).update(webhook?.body ?? '').digest('hex')}`);
	});

	it('can carry a forged signature', async () => {
		await desk.control('POST', '/webhooks', { phoneNumberId: NUMBER, payload: { a: 1 }, signature: 'sha256=00' });
		expect(desk.receiver.received[0]).toMatchObject({ body: '{"a":1}', headers: { 'x-hub-signature-256': 'sha256=00' } });
	});

	it('can be delivered again, byte for byte', async () => {
		await desk.adaWrites({ text: { body: 'Hello' } });
		const record = await lastWebhook();
		await desk.control('POST', `/webhooks/${textOf(record['id'])}/redeliver`);
		expect(desk.receiver.received).toHaveLength(2);
		expect(desk.receiver.received[1]?.body).toBe(desk.receiver.received[0]?.body);
	});
});
