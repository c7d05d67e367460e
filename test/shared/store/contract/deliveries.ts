import fc from 'fast-check';
import type { Delivery, TakeOptions } from '../../../../nodes/shared/store/deliveries/deliveryStore';
import { ADA, OFFICE, SHOP, at, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, type OpenStore } from '../storeUnderTest';

const LEASE_MS = 60_000;
const OPENED: TakeOptions = { types: ['conversationOpened'], channelIds: [], limit: 100, leaseMs: LEASE_MS, mostAttempts: 3 };
const WATCH = 'workflow:node';

export function describeDeliveries(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const deliveries = () => desk.store.deliveries;
	const openConversation = async (name: string, to = SHOP, minutes = 0) => {
		const { conversation } = await desk.store.receiveMessage(message(`hello ${name}`, { from: { key: name, userId: name }, to }), at(9, minutes));
		return present(conversation).id;
	};
	const take = async (options: Partial<TakeOptions> = {}, when = at(10), subscription = WATCH) => await deliveries().take(subscription, { ...OPENED, ...options }, when);
	const conversationsOf = (taken: Delivery[]) => taken.map(({ event }) => event.conversationId);
	const seqsOf = (taken: Delivery[]) => taken.map(({ seq }) => seq);

	beforeEach(async () => await deliveries().subscribe(WATCH, { afresh: false }, at(8)));

	it('give what happens from the beginning of the subscription on, oldest first', async () => {
		const before = await openConversation('before');
		await deliveries().subscribe('later', { afresh: false }, at(9));
		const [one, two] = [await openConversation('one'), await openConversation('two')];
		expect(conversationsOf(await take({}, at(10), 'later'))).toEqual([one, two]);
		expect(conversationsOf(await take())).toEqual([before, one, two]);
	});

	it('tell what happened, to whom and by whom', async () => {
		const id = await openConversation('DE.1');
		const [delivery] = await take();
		expect(delivery).toMatchObject({ attempt: 1, event: { type: 'conversationOpened', conversationId: id, channelId: SHOP.id, actor: { kind: 'contact' } } });
		expect(await deliveries().explain(present(delivery).event, at(10))).toMatchObject({
			channel: { id: SHOP.id, phone: SHOP.phone },
			conversation: { id, state: 'new' },
			contact: { userId: 'DE.1' },
			window: { open: true },
		});
	});

	it('give each event once', async () => {
		await openConversation('one');
		expect(await take()).toHaveLength(1);
		expect(await take()).toEqual([]);
	});

	it('give at most as many as asked for, and the others afterwards', async () => {
		for (const name of ['a', 'b', 'c', 'd', 'e']) await openConversation(name);
		const first = await take({ limit: 2 });
		const second = await take({ limit: 2 });
		const third = await take({ limit: 2 });
		expect([first, second, third].map((taken) => taken.length)).toEqual([2, 2, 1]);
		expect(new Set([...first, ...second, ...third].map(({ seq }) => seq)).size).toBe(5);
	});

	it.each<[string, Partial<TakeOptions>, number]>([
		['of other types', { types: ['conversationResolved'] }, 0],
		['of no type', { types: [] }, 0],
		['of one channel', { channelIds: [OFFICE.id] }, 1],
		['of several channels', { channelIds: [OFFICE.id, SHOP.id] }, 2],
	])('give nothing but what was asked for: %s', async (_, options, count) => {
		await openConversation('one', SHOP);
		await openConversation('two', OFFICE);
		expect(await take(options)).toHaveLength(count);
	});

	it('give an event again when its taker was lost, as another attempt with the same id', async () => {
		await openConversation('one');
		const [first] = await take({}, at(10));
		expect(await take({}, at(10, 0, 59))).toEqual([]);
		const [again] = await take({}, at(10, 1));
		expect(again).toEqual({ ...first, attempt: 2 });
	});

	it('do not give again what arrived, nor what its taker is still busy with', async () => {
		await openConversation('one');
		await openConversation('two');
		const [one, two] = await take();
		await deliveries().arrived(WATCH, [present(one).seq]);
		await deliveries().renew(WATCH, seqsOf([present(one), present(two)]), at(12));
		expect(await take({}, at(11))).toEqual([]);
		expect(seqsOf(await take({}, at(12)))).toEqual(seqsOf([present(two)]));
	});

	it('give what is lost again and again after pauses that double, and give it up when it was lost too often', async () => {
		await openConversation('one');
		const given: number[] = [];
		for (let minute = 0; minute <= 40; minute++) if ((await take({ mostAttempts: 5 }, at(10, minute))).length > 0) given.push(minute);
		expect(given).toEqual([0, 1, 3, 7, 15]);
	});

	it('go on where they were after a restart, and at the end where they begin afresh', async () => {
		await openConversation('one');
		await deliveries().subscribe(WATCH, { afresh: false }, at(9, 30));
		expect(await take()).toHaveLength(1);
		await openConversation('two');
		await deliveries().subscribe(WATCH, { afresh: true }, at(9, 40));
		expect(await take()).toEqual([]);
	});

	it('end with the subscription', async () => {
		await openConversation('one');
		await deliveries().unsubscribe(WATCH);
		expect(await take()).toEqual([]);
	});

	it('give each event to one of many takers at the same moment', async () => {
		const stores = [desk.store, await desk.another()];
		await Promise.all(Array.from({ length: 40 }, async (_, n) => await openConversation(`contact ${n}`)));
		const taken = await Promise.all(
			Array.from({ length: 20 }, async (_, n) => await present(stores[n % 2]).deliveries.take(WATCH, { ...OPENED, limit: 5 }, at(10))),
		);
		const seqs = seqsOf(taken.flat());
		expect(seqs).toHaveLength(40);
		expect(new Set(seqs).size).toBe(40);
	});

	it('miss nothing and repeat nothing that arrived, however takes, losses and new events follow each other', async () => {
		const step = fc.oneof(
			fc.record({ do: fc.constant('open' as const) }),
			fc.record({ do: fc.constant('take' as const), limit: fc.integer({ min: 1, max: 3 }), arrive: fc.boolean() }),
			fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 5 }) }),
		);
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
				const subscription = `run ${++run}`;
				await deliveries().subscribe(subscription, { afresh: true }, at(9));
				const opened: string[] = [];
				const arrived: string[] = [];
				let minutes = 0;
				const takeSome = async (limit: number, arrive: boolean) => {
					const taken = await take({ limit, mostAttempts: 1000 }, at(10, minutes), subscription);
					if (!arrive) return taken.length;
					await deliveries().arrived(subscription, seqsOf(taken));
					arrived.push(...conversationsOf(taken).map((id) => id ?? ''));
					return taken.length;
				};
				for (const one of steps) {
					if (one.do === 'open') opened.push(await openConversation(`${subscription} ${opened.length}`, SHOP, 1));
					else if (one.do === 'wait') minutes += one.minutes;
					else await takeSome(one.limit, one.arrive);
				}
				// Longer than the longest pause.
				minutes += 2 ** steps.length + 5;
				while ((await takeSome(3, true)) > 0);
				expect([...arrived].sort()).toEqual([...opened].sort());
			}),
			{ numRuns: 15 },
		);
	}, MANY_RUNS_MS);

	it('are explained as far as the desk still knows', async () => {
		const { contact } = await desk.store.receiveMessage(message('one'), at(9));
		const [delivery] = await take();
		await desk.store.contacts.erase(contact.id, { kind: 'desk' }, at(9, 30));
		const situation = await deliveries().explain(present(delivery).event, at(10));
		expect(JSON.stringify(situation)).not.toContain(ADA.name);
	});
}
