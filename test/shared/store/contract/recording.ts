import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { ADA, AGENT, OFFICE, SHOP, at, echo, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const account = (details: string): InboundEvent => ({
	event: 'account',
	provider: 'cloud',
	channel: SHOP,
	account: { field: 'phone_number_quality_update', details },
	raw: { details },
});

export function describeRecording(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it('tells what is new from what is known, in the order of the events (H2, H7)', async () => {
		expect(await desk.store.recordEvents([message('one'), message('two')], at(9))).toEqual(['new', 'new']);
		expect(await desk.store.recordEvents([message('two'), message('three'), message('one')], at(9))).toEqual(['known', 'new', 'known']);
	});

	it.each(['cloud', 'twilio', 'engagelab'] as const)('takes the retry of a webhook of %s for what it is, also after the message was received (H4)', async (provider) => {
		const event = { ...message('one', { to: { id: `${provider}:1` } }), provider };
		expect(await desk.store.recordEvents([event], at(9))).toEqual(['new']);
		expect(await desk.store.receiveMessage(event, at(9))).toMatchObject({ repeated: false });
		expect(await desk.store.recordEvents([event], at(9, 1))).toEqual(['known']);
		expect(await desk.store.receiveMessage(event, at(9, 1))).toMatchObject({ repeated: true });
	});

	it('takes the same event twice in one webhook once', async () => {
		const twice = message('one');
		expect(await desk.store.recordEvents([twice, twice, message('one')], at(9))).toEqual(['new', 'known', 'known']);
	});

	it('takes one id on two numbers for two messages (H5)', async () => {
		expect(await desk.store.recordEvents([message('one'), message('one', { to: OFFICE })], at(9))).toEqual(['new', 'new']);
		await desk.store.receiveMessage(message('one'), at(9));
		expect(await desk.store.receiveMessage(message('one', { to: OFFICE }), at(9))).toMatchObject({ outcome: 'new', repeated: false });
	});

	it('knows a message that was received without having been recorded', async () => {
		await desk.store.receiveMessage(message('one'), at(9));
		expect(await desk.store.recordEvents([message('one')], at(9))).toEqual(['known']);
	});

	it('tells receipts apart by message and state', async () => {
		const receipts = [receipt('one', 'sent'), receipt('one', 'delivered'), receipt('two', 'sent'), receipt('one', 'sent')];
		expect(await desk.store.recordEvents(receipts, at(9))).toEqual(['new', 'new', 'new', 'known']);
	});

	it('tells unknown states apart by the word of the provider', async () => {
		const receipts = ['held', 'warped', 'held'].map((reported) => receipt('one', 'unknown', { reported }));
		expect(await desk.store.recordEvents(receipts, at(9))).toEqual(['new', 'new', 'known']);
	});

	it('tells events without an id apart by what they say', async () => {
		expect(await desk.store.recordEvents([account('GREEN'), account('RED'), account('GREEN')], at(9))).toEqual(['new', 'new', 'known']);
	});

	it('takes a thousand events of all sorts at once, with nothing lost (H7, H8)', async () => {
		const numbers = Array.from({ length: 250 }, (_, index) => index);
		const events = numbers.flatMap((n) => [receipt(`out ${n}`, 'sent'), message(`in ${n}`), echo(`echo ${n}`), account(`change ${n}`)]);
		expect(await desk.store.recordEvents(events, at(9))).toEqual(events.map(() => 'new'));
		expect(await desk.store.recordEvents(events, at(9))).toEqual(events.map(() => 'known'));
	});

	it('takes nothing for nothing', async () => {
		expect(await desk.store.recordEvents([], at(9))).toEqual([]);
	});

	it('keeps text of any script as it was', async () => {
		const text = 'Grüße "in quotes" 👩‍👩‍👧 \\u0041 \u202Eمرحبا\u0001';
		const { conversation } = await desk.store.receiveMessage(message('one', { text, from: { ...ADA, name: "Robert'); --" } }), at(9));
		const details = valueOf(await desk.store.conversations.get(present(conversation).id, at(9)));
		expect(details.messages[0]?.text).toBe(text);
		expect(details.contact.name).toBe("Robert'); --");
	});

	describe('answers from the phone app', () => {
		it('make the conversation pending, as an answer of an agent', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			await desk.store.recordEvents([echo('echo', { sentAt: at(9, 5).toISOString(), text: 'On our way' })], at(9, 6));
			const details = valueOf(await desk.store.conversations.get(present(conversation).id, at(9, 6)));
			expect(details).toMatchObject({ state: 'pending', lastActivityAt: at(9, 5).toISOString() });
			expect(details.messages[1]).toMatchObject({ direction: 'out', author: 'agent', text: 'On our way', providerId: 'echo' });
		});

		it('from before the last message of the contact leave it new', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one', { sentAt: at(9, 10).toISOString() }), at(9, 10));
			await desk.store.recordEvents([echo('echo', { sentAt: at(9, 5).toISOString() })], at(9, 11));
			expect(valueOf(await desk.store.conversations.get(present(conversation).id, at(9, 11))).state).toBe('new');
		});

		it('neither open nor reopen anything (H50)', async () => {
			await desk.store.recordEvents([echo('early')], at(8));
			expect(await desk.store.conversations.find({})).toEqual([]);
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			await desk.store.conversations.resolve(present(conversation).id, AGENT, at(9, 30));
			await desk.store.recordEvents([echo('late', { sentAt: at(9, 40).toISOString() })], at(9, 40));
			const [only, ...others] = await desk.store.conversations.find({});
			expect(others).toEqual([]);
			expect(only?.state).toBe('resolved');
		});

		it('do not move the service window', async () => {
			const { conversation, window } = await desk.store.receiveMessage(message('one'), at(9));
			await desk.store.recordEvents([echo('echo', { sentAt: at(20).toISOString() })], at(20));
			expect(valueOf(await desk.store.conversations.get(present(conversation).id, at(20))).window).toEqual(window);
		});

		it('that the desk sent itself stay one message (H52, H53)', async () => {
			const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
			const reply = { conversationId: present(conversation).id, providerId: 'ours', kind: 'text', text: 'Hello', author: 'automation' } as const;
			await desk.store.recordReply(reply, at(9, 1));
			await desk.store.recordEvents([echo('ours', { sentAt: at(9, 1).toISOString() })], at(9, 2));
			const details = valueOf(await desk.store.conversations.get(reply.conversationId, at(9, 2)));
			expect(details.messages.map(({ providerId, author }) => [providerId, author])).toEqual([
				['one', undefined],
				['ours', 'automation'],
			]);
			expect(details.state).toBe('new');
		});
	});
}
