import { ADA, NUMBER, openDesk, type Json, type SimulatedDesk, listOf, textOf } from './simulatedDesk';

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.close());

const text = { type: 'text', text: { body: 'Hello' } };
const openChat = (): Promise<unknown> => desk.control('POST', `/customers/${desk.ada}/open`, { number: NUMBER });
const states = (): unknown[] => desk.statuses().map(({ status }) => status);
const chatMessages = async (): Promise<Json[]> => listOf((await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`)).body['messages']);

async function sendInWindow(message: Record<string, unknown> = text): Promise<string> {
	await desk.adaWrites({ text: { body: 'Hi' } });
	const answer = await desk.send(message);
	return textOf(listOf(answer.body['messages'])[0]?.['id']);
}

describe('receipts', () => {
	it('come as sent, then delivered, each in its own webhook', async () => {
		const id = await sendInWindow();
		await desk.receiver.until(3);
		expect(desk.statuses()).toEqual([
			expect.objectContaining({ id, status: 'sent', recipient_id: ADA, timestamp: expect.stringMatching(/^\d{10}$/) }),
			expect.objectContaining({ id, status: 'delivered' }),
		]);
	});

	it('say read when the customer opens the chat', async () => {
		await sendInWindow();
		await desk.receiver.until(3);
		await openChat();
		await desk.receiver.until(4);
		expect(states()).toEqual(['sent', 'delivered', 'read']);
	});

	it('say read at once while the chat is open', async () => {
		await openChat();
		await sendInWindow();
		await desk.receiver.until(4);
		expect(states()).toEqual(['sent', 'delivered', 'read']);
	});

	it('never say read for somebody who has them switched off', async () => {
		await desk.control('PATCH', `/customers/${desk.ada}`, { readReceipts: false });
		await openChat();
		await sendInWindow();
		await desk.receiver.until(3);
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(states()).toEqual(['sent', 'delivered']);
	});

	it('stop at sent while the phone is off', async () => {
		await desk.control('PATCH', `/customers/${desk.ada}`, { online: false });
		await sendInWindow();
		await desk.receiver.until(2);
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(states()).toEqual(['sent']);
		await desk.control('PATCH', `/customers/${desk.ada}`, { online: true });
		await desk.receiver.until(3);
		expect(states()).toEqual(['sent', 'delivered']);
	});

	it('of a reaction end at sent', async () => {
		const id = await desk.adaWrites({ text: { body: 'Hi' } });
		await desk.send({ type: 'reaction', reaction: { message_id: id, emoji: '👍' } });
		await desk.receiver.until(2);
		await new Promise((resolve) => setTimeout(resolve, 30));
		expect(states()).toEqual(['sent']);
	});

	it('carry the price class on sent and delivered, and the callback data on each', async () => {
		await openChat();
		await sendInWindow({ ...text, biz_opaque_callback_data: 'ticket=4711' });
		await desk.receiver.until(4);
		const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };
		expect(desk.statuses()).toMatchObject([{ pricing }, { pricing }, { status: 'read' }]);
		expect(desk.statuses()[2]).not.toHaveProperty('pricing');
		expect(desk.statuses().map((status) => status['biz_opaque_callback_data'])).toEqual(['ticket=4711', 'ticket=4711', 'ticket=4711']);
	});

	it('of somebody who came through an advertisement name the free entry point', async () => {
		await desk.adaWrites({ text: { body: 'Hi' }, referral: { source_id: '1', source_type: 'ad' } });
		await desk.send(text);
		await desk.receiver.until(2);
		expect(desk.statuses()[0]).toMatchObject({ pricing: { type: 'free_entry_point', billable: false }, conversation: { origin: { type: 'referral_conversion' } } });
	});

	it('are ticks in the chat', async () => {
		const id = await sendInWindow();
		await desk.receiver.until(3);
		expect((await chatMessages()).find((message) => textOf(message['id']) === id)).toMatchObject({ state: 'delivered', author: 'business', text: 'Hello' });
	});
});

describe('the 24-hour window', () => {
	it.each<[string, number, string]>([
		['is open one second before its end', 24 * 3_600_000 - 1_000, 'sent'],
		['is closed at its end', 24 * 3_600_000, 'failed'],
	])('%s', async (_when, advanceMs, expected) => {
		await desk.adaWrites({ text: { body: 'Hi' } });
		await desk.control('POST', '/clock', { advanceMs });
		expect((await desk.send(text)).status).toBe(200);
		await desk.receiver.until(2);
		expect(states()[0]).toBe(expected);
	});

	it('lets a free-form message be accepted and then fail with 131047', async () => {
		await desk.send(text);
		await desk.receiver.until(1);
		expect(desk.statuses()).toEqual([
			expect.objectContaining({ status: 'failed', errors: [expect.objectContaining({ code: 131047, title: 'Re-engagement message', error_data: { details: expect.stringContaining('24 hours') } })] }),
		]);
		expect((await chatMessages())[0]).toMatchObject({ state: 'failed', error: { code: 131047 } });
	});

	it('does not stop a template', async () => {
		await desk.send({ type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } });
		await desk.receiver.until(2);
		expect(states()).toEqual(['sent', 'delivered']);
		expect(desk.statuses()[0]).toMatchObject({ pricing: { category: 'utility' } });
	});

	it('is not opened by a reaction', async () => {
		await desk.adaWrites({ type: 'reaction', reaction: { messageId: 'wamid.x', emoji: '👍' } });
		await desk.send(text);
		await desk.receiver.until(2);
		expect(states()).toEqual(['failed']);
	});
});

describe('somebody who is not on WhatsApp', () => {
	it('is accepted and then fails with 131026', async () => {
		const answer = await desk.send({ ...text, to: '+49 151 0000000' });
		expect(answer).toMatchObject({ status: 200, body: { contacts: [{ input: '+49 151 0000000', wa_id: '491510000000' }] } });
		await desk.receiver.until(1);
		expect(desk.statuses()[0]).toMatchObject({ status: 'failed', recipient_id: '491510000000', errors: [{ code: 131026 }] });
	});
});

describe('waiting for replies', () => {
	it('ends as soon as enough is there', async () => {
		await desk.adaWrites({ text: { body: 'Hi' } });
		const waiting = desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&after=0&count=2&timeoutMs=3000`);
		await desk.send(text);
		await desk.send({ type: 'text', text: { body: 'Again' } });
		expect(await waiting).toMatchObject({ status: 200, body: { total: 2, messages: [{ text: 'Hello' }, { text: 'Again' }] } });
	});

	it('ends with 408 and what is there, when the time is up', async () => {
		await sendInWindow();
		await desk.receiver.until(2);
		const answer = await desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&after=0&count=2&timeoutMs=20`);
		expect(answer).toMatchObject({ status: 408, body: { complete: false, messages: [{ text: 'Hello' }] } });
	});
});

describe('the log of calls', () => {
	it('holds what was asked and what was answered, without the token', async () => {
		await sendInWindow();
		const { body } = await desk.control('GET', '/calls');
		expect(body['calls']).toEqual([
			expect.objectContaining({ method: 'POST', path: `/v25.0/${NUMBER}/messages`, status: 200, body: expect.objectContaining(text), response: expect.objectContaining({ messaging_product: 'whatsapp' }) }),
		]);
		expect(JSON.stringify(body)).not.toContain(desk.token);
		await desk.control('DELETE', '/calls');
		expect((await desk.control('GET', '/calls')).body['calls']).toEqual([]);
	});
});
