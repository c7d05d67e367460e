import nock from 'nock';

import { backOffPorts } from '../../../../nodes/shared/n8n/sending/backOffPorts';
import { acceptMessages, GRAPH, incoming, MESSAGES, send } from './sending';

const long = Array.from({ length: 3 }, (_, n) => `Part ${n} ${'x'.repeat(4_000)}`);
const accepted = (id: string) => ({ messages: [{ id }] });

describe('WhatsApp Cloud, Send Text', () => {
	let waits: number[];

	beforeAll(() => nock.disableNetConnect());
	beforeEach(() => {
		waits = [];
		jest.spyOn(backOffPorts, 'sleep').mockImplementation(async (ms) => void waits.push(ms));
		jest.spyOn(backOffPorts, 'random').mockReturnValue(0);
	});
	afterEach(() => nock.cleanAll());
	afterAll(() => nock.enableNetConnect());

	it('sends a long text in parts, in order, and quotes with the first only', async () => {
		const bodies = acceptMessages(3);
		const [[result] = []] = await send('sendText', { text: long.join('\n\n'), options: { quote: true, correlation: 'ticket=1' } });
		expect(bodies.map(({ text }) => (text as { body: string }).body)).toEqual(long);
		expect(bodies.map(({ context, biz_opaque_callback_data: data }) => [context, data])).toEqual([
			[{ message_id: 'wamid.IN' }, 'ticket=1'],
			[undefined, 'ticket=1'],
			[undefined, 'ticket=1'],
		]);
		expect(result?.json).toMatchObject({ sent: { id: 'wamid.3', text: long[2] }, sentMessages: [{ id: 'wamid.1' }, { id: 'wamid.2' }, { id: 'wamid.3' }] });
	});

	it('stops at the first part that fails and says how many went out', async () => {
		const scope = nock(GRAPH).post(MESSAGES).reply(200, accepted('wamid.1')).post(MESSAGES).reply(400, { error: { code: 131047 } }).post(MESSAGES).reply(200, accepted('wamid.3'));
		await expect(send('sendText', { text: long.join('\n\n') })).rejects.toMatchObject({
			message: expect.stringContaining('Only the first 1 of 3 parts'),
			description: expect.stringContaining('wamid.1'),
		});
		expect(scope.pendingMocks()).toHaveLength(1);
	});

	it('turns Markdown into the marks of WhatsApp only where it is asked to', async () => {
		const bodies = acceptMessages(2);
		const text = '## Hours\n- **Mon**: [here](https://example.com)';
		await send('sendText', { text, convertMarkdown: true });
		await send('sendText', { text });
		expect(bodies.map((body) => (body.text as { body: string }).body)).toEqual(['*Hours*\n- *Mon*: here (https://example.com)', text]);
	});

	it('quotes the message that is named rather than the one that came in', async () => {
		const bodies = acceptMessages();
		await send('sendText', { text: 'Hi', options: { quote: true, quotedMessageId: 'wamid.OLD' } });
		expect(bodies[0]).toMatchObject({ context: { message_id: 'wamid.OLD' } });
	});

	it('sends a number that an expression gave', async () => {
		const bodies = acceptMessages();
		await send('sendText', { text: 4711 });
		expect(bodies[0]).toMatchObject({ text: { body: '4711' } });
	});

	it('refuses white space', async () => {
		await expect(send('sendText', { text: ' \n '.repeat(3_000) })).rejects.toThrow('The text is empty');
	});

	it('waits and tries again where WhatsApp turned the message away', async () => {
		nock(GRAPH).post(MESSAGES).reply(400, { error: { code: 130429 } }).post(MESSAGES).reply(400, { error: { code: 131056 } }).post(MESSAGES).reply(200, accepted('wamid.1'));
		const [[result] = []] = await send('sendText', { text: 'Hi' });
		expect(waits).toEqual([1_000, 16_000]);
		expect(result?.json.sent).toMatchObject({ id: 'wamid.1' });
	});

	it('gives up after three tries more, and says why', async () => {
		nock(GRAPH).post(MESSAGES).times(4).reply(400, { error: { code: 130429 } });
		await expect(send('sendText', { text: 'Hi' }, [incoming])).rejects.toThrow('130429');
		expect(waits).toEqual([1_000, 3_000, 9_000]);
		expect(nock.pendingMocks()).toEqual([]);
	});

	it.each([131000, 131047, 500])('does not try error %i again, because the message may have gone out or never will', async (code) => {
		nock(GRAPH).post(MESSAGES).reply(500, { error: { code } });
		await expect(send('sendText', { text: 'Hi' })).rejects.toThrow(String(code));
		expect(waits).toEqual([]);
	});
});
