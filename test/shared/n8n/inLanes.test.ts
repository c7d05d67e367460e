import fc from 'fast-check';

import { inLanes } from '../../../nodes/shared/n8n/inLanes';

/** Lets everything that can go on go on. */
const idle = async () => await new Promise((resolve) => setImmediate(resolve));

interface Item {
	lane: string;
	/** How often it has to wait. */
	waits: number;
	fails?: boolean;
}

/** Works through the items and tells what happened in which order. */
async function run(items: Item[]) {
	const told: string[] = [];
	const outcome = await inLanes(
		items.length,
		(itemIndex) => items[itemIndex]!.lane,
		async (itemIndex, giveWay) => {
			const { waits, fails } = items[itemIndex]!;
			told.push(`begins ${itemIndex}`);
			for (let wait = 0; wait < waits; wait++) {
				giveWay();
				await idle();
			}
			if (fails) throw new Error(`${itemIndex} fails`);
			told.push(`ends ${itemIndex}`);
		},
	).then(
		() => 'done',
		(error: unknown) => (error as { message: string }).message,
	);
	return { told, outcome };
}

describe('Items in lanes', () => {
	it('go one after the other while none has to wait', async () => {
		const { told } = await run([{ lane: 'Ada', waits: 0 }, { lane: 'Bo', waits: 0 }, { lane: 'Ada', waits: 0 }]);
		expect(told).toEqual(['begins 0', 'ends 0', 'begins 1', 'ends 1', 'begins 2', 'ends 2']);
	});

	it('pass one that waits, but never one of their own lane', async () => {
		const { told } = await run([{ lane: 'Ada', waits: 2 }, { lane: 'Ada', waits: 0 }, { lane: 'Bo', waits: 0 }]);
		expect(told).toEqual(['begins 0', 'begins 2', 'ends 2', 'ends 0', 'begins 1', 'ends 1']);
	});

	it('are not begun after one has failed, but ended where they were begun', async () => {
		const { told, outcome } = await run([{ lane: 'Ada', waits: 3 }, { lane: 'Bo', waits: 0, fails: true }, { lane: 'Cy', waits: 0 }]);
		expect(outcome).toBe('1 fails');
		expect(told).toEqual(['begins 0', 'begins 1', 'ends 0']);
	});

	it('tell of the first of several failures', async () => {
		const { outcome } = await run([{ lane: 'Ada', waits: 1, fails: true }, { lane: 'Bo', waits: 0, fails: true }]);
		expect(outcome).toBe('0 fails');
	});

	it('are all done once, and keep the order of their lane', async () => {
		const item = fc.record({ lane: fc.constantFrom('Ada', 'Bo', 'Cy'), waits: fc.nat(3) });
		await fc.assert(
			fc.asyncProperty(fc.array(item, { maxLength: 12 }), async (items) => {
				const { told } = await run(items);
				for (const lane of ['Ada', 'Bo', 'Cy']) {
					const own = items.flatMap((one, index) => (one.lane === lane ? [index] : []));
					expect(told.filter((line) => own.includes(Number(line.split(' ')[1])))).toEqual(own.flatMap((index) => [`begins ${index}`, `ends ${index}`]));
				}
			}),
			{ numRuns: 60 },
		);
	});
});
