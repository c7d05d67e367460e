import { CallbackNonces } from '../../../nodes/shared/providers/engagelab/signature/CallbackNonces';
import { verifySignature } from '../../../nodes/shared/providers/engagelab/signature/verifySignature';
import { parseCallback } from '../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { ANA, NUMBER, openEngageLab, OWN, text, type SimulatedEngageLab } from './simulatedEngageLab';

describe('Callbacks of the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	beforeEach(async () => {
		lab = await openEngageLab();
	});
	afterEach(async () => await lab.close());

	const responses = () => lab.rows().flatMap(({ response }) => (response ? [response] : []));
	const pressable = async (body: Record<string, unknown>): Promise<{ messageId: unknown; wamid: string }> => {
		const sent = await lab.send(body);
		const row = await lab.untilRow('sending', ({ message_id: id, status }) => id === sent.body['message_id'] && status?.message_status === 'sent');
		return { messageId: sent.body['message_id'], wamid: String((row.status?.['status_data'] as Record<string, unknown>)['channel_message_id']) };
	};

	it.each([
		['a text', { text: { body: 'Olá 👋' } }, 'received', { type: 'text', text: { body: 'Olá 👋' } }, { kind: 'text', text: 'Olá 👋' }],
		['a picture', { type: 'image', image: { caption: 'Look' } }, 'received', { type: 'image', image: { caption: 'Look', mime_type: 'image/jpeg', id: expect.stringMatching(/^\d+$/), sha256: expect.any(String) } }, { kind: 'image' }],
		['a document', { type: 'document', document: { filename: 'Bill.pdf' } }, 'received', { type: 'document', document: expect.objectContaining({ filename: 'Bill.pdf', mime_type: 'application/pdf' }) }, { kind: 'document' }],
		['a voice note', { type: 'audio', audio: {} }, 'received', { type: 'audio', audio: expect.objectContaining({ voice: true }) }, { kind: 'audio' }],
		['a place', { location: { latitude: 52.5, longitude: 13.4 } }, 'received', { type: 'location', location: { latitude: 52.5, longitude: 13.4 } }, { kind: 'location' }],
		['a contact', { contacts: [{ name: { formatted_name: 'Dora Example' } }] }, 'received', { type: 'contacts', contacts: [{ name: { formatted_name: 'Dora Example' } }] }, { kind: 'contacts' }],
		['an order', { raw: { type: 'order', order: { catalog_id: '1', product_items: [{ product_retailer_id: 'a', quantity: 1, item_price: 5, currency: 'EUR' }] } } }, 'order', { type: 'order' }, { kind: 'order' }],
	])('tells of %s, readable for the trigger', async (_, order, event, message, parsed) => {
		const id = await lab.anaWrites(order);
		expect(responses()).toEqual([{ event, response_data: { channel_message_id: id, whatsapp_business_account_id: expect.any(String), contact: { profile: { name: 'Ana Example' }, wa_id: ANA }, message: expect.objectContaining(message) } }]);
		expect(parseCallback(JSON.parse(lab.receiver.received[0]!.body))).toEqual([
			expect.objectContaining({ event: 'message', channel: expect.objectContaining({ phone: OWN }), contact: expect.objectContaining({ phone: `+${ANA}` }), message: expect.objectContaining({ id, ...parsed }) }),
		]);
	});

	it('hands on no address of a file, only its id', async () => {
		await lab.anaWrites({ type: 'image', image: {} });
		expect(lab.receiver.received[0]!.body).not.toMatch(/https?:|"url"/);
	});

	it("tells of a press and of the message that it answers, by EngageLab's id and by WhatsApp's", async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		const { messageId, wamid } = await pressable({ type: 'interactive', interactive: { type: 'button', body: { text: 'Solved?' }, action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] } } });
		await lab.anaWrites({ reply: { messageId: wamid, id: 'yes' } });
		expect(responses().at(-1)).toMatchObject({
			event: 'reply',
			response_data: {
				message: { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } } },
				message_context: { origin_from_phone: OWN.slice(1), origin_channel_message_id: wamid, origin_message_id: messageId },
			},
		});
	});

	it('marks the message as delivered to the business only after HTTP 200', async () => {
		const stateOf = async (id: string) => ((await lab.control('GET', `/customers/${lab.ana}/chat?number=${NUMBER}`)).body['messages'] as Array<{ id: string; state: string }>).find((message) => message.id === id)?.state;
		lab.receiver.answers.push(204);
		expect(await stateOf(await lab.anaWrites({ text: { body: 'one' } }))).toBe('sent');
		expect(await stateOf(await lab.anaWrites({ text: { body: 'two' } }))).toBe('delivered');
	});

	it('posts once, whatever comes back, and says what to do about it', async () => {
		lab.receiver.answers.push(500);
		const { body } = await lab.control('POST', `/customers/${lab.ana}/messages`, { to: NUMBER, wait: true, text: { body: 'Hi' } });
		expect(body['delivery']).toMatchObject({ state: 'failed', status: 500, attempts: [{ status: 500 }], reason: expect.stringContaining('HTTP 500 instead of 200') });
		expect(lab.receiver.received).toHaveLength(1);
		const { webhookId } = body['delivery'] as { webhookId: string };
		expect((await lab.control('POST', `/webhooks/${webhookId}/redeliver`)).body).toMatchObject({ state: 'delivered' });
		expect(lab.receiver.received[1]!.body).toBe(lab.receiver.received[0]!.body);
	});

	it('signs nothing without a secret', async () => {
		await lab.anaWrites({ text: { body: 'Hi' } });
		expect(lab.receiver.received[0]!.headers).not.toHaveProperty('x-callback-id');
	});

	it.each([
		['twice', { kind: 'duplicate' }, 2],
		['not at all', { kind: 'drop' }, 0],
	])('sends a message %s on demand', async (_, fault, count) => {
		await lab.control('POST', '/faults', { phoneNumberId: NUMBER, ...fault });
		await lab.anaWrites({ text: { body: 'Hi' } });
		expect(responses()).toHaveLength(count);
	});

	it('lets the next message overtake, or makes one callback of both, on demand', async () => {
		const bodies = () => responses().map(({ response_data: data }) => (data['message'] as { text: { body: string } }).text.body);
		const two = async (one: string, other: string) => {
			const first = lab.anaWrites({ text: { body: one } });
			await new Promise((resolve) => setTimeout(resolve, 50));
			await lab.anaWrites({ text: { body: other } });
			await first;
		};
		await lab.control('POST', '/faults', { phoneNumberId: NUMBER, kind: 'reorder' });
		await two('one', 'two');
		expect(bodies()).toEqual(['two', 'one']);
		await lab.control('POST', '/faults', { phoneNumberId: NUMBER, kind: 'batch', size: 2 });
		await two('three', 'four');
		expect(bodies().slice(2)).toEqual(['three', 'four']);
		expect(lab.receiver.received).toHaveLength(3);
		expect(JSON.parse(lab.receiver.received[2]!.body)).toMatchObject({ total: 2 });
	});

	it('says where to set the address while there is none', async () => {
		await lab.close();
		lab = await openEngageLab({ callback: 'none' });
		const { body } = await lab.control('POST', `/customers/${lab.ana}/messages`, { to: NUMBER, wait: true, text: { body: 'Hi' } });
		expect(body['delivery']).toMatchObject({ state: 'notSent', reason: expect.stringContaining('/v1/webhooks') });
	});
});

describe('Signed callbacks of the simulated EngageLab', () => {
	it('pass the check of the trigger, each with a nonce of its own, and carry the Authorization of the console', async () => {
		const secret = 'a callback word';
		const lab = await openEngageLab({ callback: { secret, username: 'helpdesk', authorization: 'Bearer open' } });
		try {
			await lab.anaWrites({ text: { body: 'Hi' } });
			await lab.anaWrites({ text: { body: 'there' } });
			const nonces = new CallbackNonces();
			for (const { body, headers } of lab.receiver.received) {
				const request = { rawBody: Buffer.from(body), headers, receivedAt: new Date() };
				expect(verifySignature(request, [secret])).toEqual({ ok: true });
				expect(verifySignature(request, ['another word'])).toMatchObject({ ok: false });
				expect(nonces.isReplay(request)).toBe(false);
				expect(headers).toMatchObject({ authorization: 'Bearer open' });
			}
			expect(nonces.size).toBe(2);
		} finally {
			await lab.close();
		}
	});

	it('keep the real time when the simulated one runs ahead, and tell nothing that was not selected', async () => {
		const lab = await openEngageLab({ callback: { secret: 'a callback word', selected: { response: ['received'], status: ['sent'] } } });
		try {
			await lab.control('POST', '/clock', { advanceHours: 5 });
			await lab.anaWrites({ text: { body: 'Hi' } });
			await lab.send(text());
			await lab.untilStatus('sent');
			expect(lab.statuses()).toEqual(['sent']);
			const { body, headers } = lab.receiver.received[0]!;
			expect(verifySignature({ rawBody: Buffer.from(body), headers, receivedAt: new Date() }, ['a callback word'])).toEqual({ ok: true });
		} finally {
			await lab.close();
		}
	});
});
