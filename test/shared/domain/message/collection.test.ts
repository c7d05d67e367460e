import fc from 'fast-check';
import { joinCollection, takeCollection, type Collection } from '../../../../nodes/shared/domain/message/collection';

const RULES = { quietMs: 8, mostMs: 30 };

/** The collections of one conversation, as a store keeps them. */
function desk() {
	let known: Collection[] = [];
	let count = 0;
	const keep = (collection: Collection, absorbedId?: string) => {
		known = [collection, ...known.filter(({ id }) => id !== collection.id && id !== absorbedId)];
	};
	return {
		/** When the message is due; nothing where it was overtaken. */
		join: (messageId: string, at: number): number | undefined => {
			const joined = joinCollection(known, messageId, at, RULES, () => `collection ${++count}`);
			if (joined) keep(joined.collection, joined.absorbedId);
			return joined?.collection.dueAt;
		},
		take: (messageId: string, at: number): readonly string[] | number | undefined => {
			const result = takeCollection(known, messageId, at);
			if (!result) return undefined;
			if ('waitUntil' in result) return result.waitUntil;
			keep(result.taken);
			return result.taken.messageIds;
		},
	};
}

describe('Messages that come close together', () => {
	it('go on once, with the last of them, when the contact has been quiet', () => {
		const { join, take } = desk();
		expect([join('a', 0), join('b', 5)]).toEqual([8, 13]);
		expect([take('a', 8), take('b', 12), take('b', 13), take('b', 14)]).toEqual([undefined, 13, ['a', 'b'], undefined]);
		expect([join('c', 14), take('c', 22)]).toEqual([22, ['c']]);
	});

	it('wait no longer than allowed, however often another follows', () => {
		const { join, take } = desk();
		expect([0, 7, 14, 21, 28, 35].map((at) => join(`at ${at}`, at))).toEqual([8, 15, 22, 29, 30, 35]);
		expect(take('at 35', 35)).toHaveLength(6);
	});

	it('come again together when whoever waited with them was lost', () => {
		const { join, take } = desk();
		join('a', 0);
		join('b', 5);
		// The process dies; both are offered again, in any order.
		expect([join('b', 100), join('a', 101)]).toEqual([100, 101]);
		expect([take('b', 101), take('a', 101)]).toEqual([undefined, ['b', 'a']]);
	});

	it('come again together when whoever had taken them was lost, also into what the contact has written since', () => {
		const { join, take } = desk();
		join('a', 0);
		join('b', 1);
		expect(take('b', 9)).toEqual(['a', 'b']);
		// The message that was taken under another is nobody's any more.
		expect(join('a', 50)).toBeUndefined();
		expect([join('b', 50), take('b', 58)]).toEqual([58, ['a', 'b']]);
		join('c', 60);
		expect([join('b', 61), take('c', 68), take('b', 69)]).toEqual([69, undefined, ['c', 'a', 'b']]);
	});

	it('each is answered once, together with those that came within the quiet time, whatever the rhythm', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (gaps) => {
				const { join, take } = desk();
				let time = 0;
				const messages = gaps.map((gap, index) => ({ id: `message ${index}`, at: (time += gap) }));
				/** What is to happen next, by time; takes come after joins of the same moment. */
				const agenda: Array<{ at: number; id: string; joins: boolean }> = messages.map(({ id, at }) => ({ at, id, joins: true }));
				const taken: string[][] = [];
				for (;;) {
					agenda.sort((one, other) => one.at - other.at || Number(other.joins) - Number(one.joins));
					const next = agenda.shift();
					if (!next) break;
					const result = next.joins ? join(next.id, next.at) : take(next.id, next.at);
					if (typeof result === 'number') agenda.push({ at: result, id: next.id, joins: false });
					else if (result !== undefined) {
						taken.push([...result]);
						const times = result.map((id) => messages.find((message) => message.id === id)?.at ?? NaN);
						const [first = NaN, last = NaN] = [times[0], times.at(-1)];
						expect(next.at >= last + RULES.quietMs || next.at >= first + RULES.mostMs).toBe(true);
						times.forEach((at, index) => expect(at - (times[index - 1] ?? at)).toBeLessThanOrEqual(RULES.quietMs));
					}
				}
				expect(taken.flat()).toEqual(messages.map(({ id }) => id));
			}),
		);
	});
});
