import fc from 'fast-check';
import type { InboundEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import { ADA, at, echo, message, receipt, type MessageOptions } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';
import type { ReceiptState } from '../../../../nodes/shared/domain/message/receipt';

const STATES: ReceiptState[] = ['queued', 'sent', 'delivered', 'read', 'failed', 'unknown'];
const REPLY = { kind: 'text', text: 'Hello', author: 'agent' } as const;

export function describeAnyOrder(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it('the same receipts, echoes and messages, repeated and cut into webhooks at will, end in the same state', async () => {
		const states = fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1 });
		let run = 0;
		await fc.assert(
			fc.asyncProperty(states, fc.infiniteStream(fc.nat()), fc.nat(8), async (some, chance, replyAfter) => {
				const next = (): number => Number(chance.next().value);
				const ends: unknown[] = [];
				for (const shuffle of [false, true]) {
					const mark = `run ${run++}`;
					const from = { ...ADA, key: mark, phone: undefined, userId: mark };
					const options = (minutes: number): MessageOptions => ({ from, sentAt: at(9, minutes).toISOString() });
					const { conversation } = await desk.store.receiveMessage(message(`${mark}: first`, options(0)), at(9));
					const reply = { ...REPLY, conversationId: present(conversation).id, providerId: `${mark}: ours` };
					const events: InboundEvent[] = [
						...some.flatMap((state) => [receipt(`${mark}: ours`, state, { at: at(9, STATES.indexOf(state)).toISOString() }), receipt(`${mark}: echo`, state)]),
						echo(`${mark}: echo`, options(3)),
						message(`${mark}: first`, options(0)),
						message(`${mark}: second`, options(4)),
					];
					const order = shuffle ? [...events, ...events].sort(() => (next() % 3) - 1) : events;
					let replied = false;
					for (let start = 0; start < order.length; ) {
						const size = shuffle ? 1 + (next() % 5) : order.length;
						if (start >= replyAfter && !replied) replied = (await desk.store.recordReply(reply, at(9, 2))).ok;
						await desk.store.recordEvents(order.slice(start, start + size), at(10));
						start += size;
					}
					if (!replied) await desk.store.recordReply(reply, at(9, 2));
					const known = await desk.store.recordEvents(events, at(11));
					expect(new Set(known)).toEqual(new Set(['known']));
					const { state, lastActivityAt, messages } = valueOf(await desk.store.conversations.get(reply.conversationId, at(12)));
					ends.push({ state, lastActivityAt, messages: messages.map((stored) => [stored.providerId.split(': ')[1], stored.state, stored.author, stored.sentAt]) });
				}
				expect(ends[1]).toEqual(ends[0]);
			}),
			{ numRuns: 60 },
		);
	}, MANY_RUNS_MS);

	it('messages received in any order leave the same window, name and history', async () => {
		const minutes = [0, 1, 2, 3, 4];
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(minutes, { minLength: minutes.length }), async (order) => {
				const mark = `run ${run++}`;
				for (const minute of order) {
					const from = { key: mark, userId: mark, name: `Ada at ${minute}` };
					await desk.store.receiveMessage(message(`${mark}: ${minute}`, { from, sentAt: at(9, minute).toISOString() }), at(10));
				}
				const last = await desk.store.receiveMessage(message(`${mark}: 0`), at(10));
				expect(last).toMatchObject({ repeated: true, contact: { name: 'Ada at 4' }, window: { closesAt: at(33, 4).toISOString() } });
				expect(last.conversation?.lastActivityAt).toBe(at(9, 4).toISOString());
				const { messages } = valueOf(await desk.store.conversations.get(present(last.conversation).id, at(10)));
				expect(messages.map(({ providerId }) => providerId)).toEqual(minutes.map((minute) => `${mark}: ${minute}`));
			}),
			{ numRuns: 30 },
		);
	}, MANY_RUNS_MS);
}
