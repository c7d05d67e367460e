import fc from 'fast-check';

import { Turns } from '../../../nodes/WhatsAppTemplate/Turns';

/** A clock that stands still unless somebody sleeps. */
function standing() {
	let now = 0;
	return { now: () => now, sleep: (ms: number) => Promise.resolve(void (now += ms)) };
}

describe('Turns', () => {
	it('begin at their pace, however fast each of them ends', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 30 }), async (everyMs, count) => {
				const clock = standing();
				const turns = new Turns(clock);
				const begun: number[] = [];
				for (let n = 0; n < count; n++) {
					await turns.take({ everyMs, mostAtOnce: 5 });
					begun.push(clock.now());
					turns.end();
				}
				expect(begun).toEqual(begun.map((_, n) => n * everyMs));
			}),
		);
	});

	it('never have more under way than allowed, and go on as soon as one ends', async () => {
		const turns = new Turns(standing());
		const pace = { everyMs: 0, mostAtOnce: 2 };
		await turns.take(pace);
		await turns.take(pace);
		let isThird = false;
		const third = turns.take(pace).then(() => (isThird = true));
		await Promise.resolve();
		expect(isThird).toBe(false);
		turns.end();
		await third;
		expect(isThird).toBe(true);
	});
});
