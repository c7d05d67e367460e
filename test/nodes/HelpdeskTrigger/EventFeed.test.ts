import { EventFeed, POLL_MS, type FeedParts } from '../../../nodes/HelpdeskTrigger/EventFeed';
import type { Delivery, DeliveryStore } from '../../../nodes/shared/store/deliveries/deliveryStore';

const delivery = (seq: number, attempt = 1): Delivery => ({ seq, attempt, event: { id: `event ${seq}`, type: 'assigned', at: '2026-11-20T09:00:00.000Z', actor: { kind: 'desk' } } });

/** A promise that a test settles when it likes. */
function pending() {
	let settle = { resolve: () => {}, reject: (_: Error) => {} };
	const promise = new Promise<void>((resolve, reject) => {
		settle = { resolve, reject };
	});
	return { promise, ...settle };
}

describe('The feed of events', () => {
	let waiting: Delivery[];
	let limits: number[];
	let arrived: number[];
	let renewed: number[][];
	let workflows: Map<number, ReturnType<typeof pending>>;
	let trouble: unknown[];
	let failing: Error | undefined;
	let feed: EventFeed;

	const begin = (parts: Partial<FeedParts> = {}): EventFeed => {
		const deliveries = {
			take: async (_: string, { limit }: { limit: number }) => {
				limits.push(limit);
				if (failing) throw failing;
				return await Promise.resolve(waiting.splice(0, limit));
			},
			arrived: async (_: string, seqs: readonly number[]) => void arrived.push(...(await Promise.resolve(seqs))),
			renew: async (_: string, seqs: readonly number[]) => void renewed.push([...(await Promise.resolve(seqs))]),
		} as unknown as DeliveryStore;
		feed = new EventFeed({
			subscription: 'workflow:node',
			deliveries,
			types: ['assigned'],
			channelIds: [],
			mostAtOnce: 2,
			notice: async () => await Promise.resolve(),
			isWanted: () => true,
			handOn: async ({ seq }) => {
				const workflow = pending();
				workflows.set(seq, workflow);
				await workflow.promise;
				return 'done';
			},
			now: () => new Date(),
			onTrouble: (error) => trouble.push(error),
			...parts,
		});
		return feed;
	};
	const pass = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

	beforeEach(() => {
		jest.useFakeTimers();
		waiting = [];
		limits = [];
		arrived = [];
		renewed = [];
		workflows = new Map();
		trouble = [];
		failing = undefined;
	});
	afterEach(() => {
		for (const { resolve } of workflows.values()) resolve();
		feed.stop();
		jest.useRealTimers();
	});

	it('hands on what happens within two seconds', async () => {
		await begin().start();
		waiting.push(delivery(1));
		await pass(2000);
		expect([...workflows.keys()]).toEqual([1]);
	});

	it('counts an event as arrived when its workflow has ended, not before', async () => {
		waiting.push(delivery(1));
		await begin().start();
		await pass(POLL_MS);
		expect(arrived).toEqual([]);
		workflows.get(1)?.resolve();
		await pass(0);
		expect(arrived).toEqual([1]);
	});

	it('keeps an event for another attempt when its workflow could not be started', async () => {
		waiting.push(delivery(1));
		await begin().start();
		workflows.get(1)?.reject(new Error('no room'));
		await pass(POLL_MS);
		expect(arrived).toEqual([]);
		expect(trouble).toHaveLength(1);
	});

	it('lets go of an event whose workflow failed, so that it is handed on again', async () => {
		waiting.push(delivery(1));
		await begin({ handOn: async () => await Promise.resolve('again') }).start();
		await pass(60 * POLL_MS);
		expect([arrived, renewed]).toEqual([[], []]);
	});

	it('has no more on their way than allowed', async () => {
		waiting.push(delivery(1), delivery(2), delivery(3));
		await begin().start();
		await pass(5 * POLL_MS);
		expect([...workflows.keys()]).toEqual([1, 2]);
		workflows.get(2)?.resolve();
		await pass(POLL_MS);
		expect([...workflows.keys()]).toEqual([1, 2, 3]);
	});

	it('says that it is still busy with workflows that take long', async () => {
		waiting.push(delivery(1));
		await begin().start();
		await pass(60_000);
		expect(renewed.length).toBeGreaterThanOrEqual(2);
		expect(renewed[0]).toEqual([1]);
	});

	it('goes on by itself when the store is back, and tells the trouble once', async () => {
		await begin().start();
		failing = new Error('The store is away.');
		await pass(120_000);
		expect(trouble).toEqual([failing]);
		failing = undefined;
		waiting.push(delivery(1));
		await pass(60_000);
		expect([...workflows.keys()]).toEqual([1]);
	});

	it('asks less and less often while the store is away', async () => {
		await begin().start();
		failing = new Error('The store is away.');
		limits = [];
		await pass(5 * 60_000);
		expect(limits.length).toBeLessThan(20);
	});

	it('takes nothing more once it is stopped, but lets arrive what is on its way', async () => {
		waiting.push(delivery(1));
		await begin().start();
		feed.stop();
		waiting.push(delivery(2));
		await pass(30_000);
		expect([...workflows.keys()]).toEqual([1]);
		expect(renewed).not.toEqual([]);
		workflows.get(1)?.resolve();
		await pass(0);
		expect(arrived).toEqual([1]);
	});

	it('fails at the start where the store cannot be asked, so that publishing says so', async () => {
		failing = new Error('The store is away.');
		await expect(begin().start()).rejects.toThrow('The store is away.');
	});

	it('passes over what another trigger asked for', async () => {
		waiting.push(delivery(1), delivery(2));
		await begin({ isWanted: ({ id }) => id === 'event 2' }).start();
		await pass(0);
		expect([...workflows.keys()]).toEqual([2]);
		expect(arrived).toEqual([1]);
	});

	it('notices what is due before it takes', async () => {
		const noticed: Date[] = [];
		await begin({ notice: async (at) => void noticed.push(await Promise.resolve(at)) }).start();
		await pass(3 * POLL_MS);
		expect(noticed).toHaveLength(4);
	});
});
