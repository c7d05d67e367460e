import { ADA, NUMBER, openDesk, type SimulatedDesk, listOf } from './simulatedDesk';

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.close());

const order = (kind: string, more: object = {}): Promise<unknown> => desk.control('POST', '/faults', { phoneNumberId: NUMBER, kind, ...more });
const writes = (body: string): Promise<unknown> => desk.control('POST', `/customers/${desk.ada}/messages`, { to: NUMBER, text: { body }, wait: true });
const texts = (): unknown[] =>
	desk.values().flatMap((value) => (listOf(value['messages'])).map((message) => message['text']?.['body']));
const hello = { type: 'text', text: { body: 'Hello' } };

describe('an ordered fault', () => {
	it('drop swallows as many webhooks as were ordered', async () => {
		await order('drop', { count: 2 });
		for (const text of ['One', 'Two', 'Three']) await writes(text);
		expect(texts()).toEqual(['Three']);
	});

	it('duplicate sends the same bytes again', async () => {
		await order('duplicate', { size: 5 });
		await writes('One');
		await desk.receiver.until(5);
		expect(new Set(desk.receiver.received.map(({ body }) => body)).size).toBe(1);
		await writes('Two');
		expect(desk.receiver.received).toHaveLength(6);
	});

	it('reorder lets the next webhook overtake', async () => {
		await order('reorder');
		const one = writes('One');
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([one, writes('Two')]);
		expect(texts()).toEqual(['Two', 'One']);
	});

	it('reorder of receipts makes delivered come before sent', async () => {
		await writes('Hi');
		await order('reorder', { events: 'statuses' });
		await desk.send(hello);
		await desk.receiver.until(3);
		expect(desk.statuses().map(({ status }) => status)).toEqual(['delivered', 'sent']);
	});

	it('delay keeps a webhook back while others pass', async () => {
		await order('delay', { ms: 60 });
		const one = writes('One');
		await new Promise((resolve) => setTimeout(resolve, 20));
		await Promise.all([one, writes('Two')]);
		expect(texts()).toEqual(['Two', 'One']);
	});

	it.each([
		['messages', 1, 1],
		['changes', 1, 3],
		['entries', 3, 3],
	])('batch in the shape of %s puts three messages into one webhook', async (shape, entries, changes) => {
		await order('batch', { size: 3, shape });
		await Promise.all(['One', 'Two', 'Three'].map(writes));
		expect(desk.receiver.received).toHaveLength(1);
		const payload = JSON.parse(desk.receiver.received[0]?.body ?? '') as { entry: Array<{ changes: unknown[] }> };
		expect(payload.entry).toHaveLength(entries);
		expect(payload.entry.flatMap((entry) => entry.changes)).toHaveLength(changes);
		expect(texts().sort()).toEqual(['One', 'Three', 'Two']);
	});

	it('batch goes out incomplete when nothing more comes', async () => {
		await order('batch', { size: 3, ms: 20 });
		await writes('One');
		expect(texts()).toEqual(['One']);
	});

	it.each([
		[{ kind: '429' }, 429, 130429],
		[{ kind: '429', code: 131056 }, 429, 131056],
		[{ kind: 429 }, 429, 130429],
		[{ kind: '5xx' }, 500, 131000],
		[{ kind: '5xx', status: 503 }, 503, 131016],
	])('%j refuses once and sends nothing', async (fault, status, code) => {
		await desk.control('POST', '/faults', { phoneNumberId: NUMBER, ...fault });
		await writes('Hi');
		expect(await desk.send(hello)).toMatchObject({ status, body: { error: { code } } });
		expect((await desk.send(hello)).status).toBe(200);
		const chat = await desk.control('GET', `/customers/${desk.ada}/chat?number=${NUMBER}`);
		expect(chat.body['messages']).toHaveLength(2);
	});

	it('timeout sends the message and never tells the caller', async () => {
		await writes('Hi');
		await order('timeout', { ms: 60_000 });
		const waiting = fetch(`${desk.simulator.url}/v25.0/${NUMBER}/messages`, {
			method: 'POST',
			headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ messaging_product: 'whatsapp', to: ADA, ...hello }),
			signal: AbortSignal.timeout(100),
		});
		await expect(waiting).rejects.toThrow(/timeout/);
		const replies = await desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&count=1`);
		expect(replies.body['messages']).toMatchObject([{ text: 'Hello' }]);
	});

	it('can be listed and taken back', async () => {
		await order('drop', { count: 3 });
		expect((await desk.control('GET', '/faults')).body['faults']).toMatchObject([{ kind: 'drop', count: 3 }]);
		await desk.control('DELETE', '/faults');
		await writes('One');
		expect(texts()).toEqual(['One']);
	});

	it.each([
		[{ phoneNumberId: NUMBER, kind: 'storm' }, 400],
		[{ phoneNumberId: '1', kind: 'drop' }, 404],
	])('%j does not exist', async (fault, status) => {
		expect((await desk.control('POST', '/faults', fault)).status).toBe(status);
	});
});
