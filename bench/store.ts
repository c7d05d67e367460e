/**
 * How many messages a second the store takes in and how long its lists take, with and without a past, against the least that any store on
 * the same engine has to do: one row written and read back in a transaction of its own, on the same disk, just as durable.
 * Run: node --import ./bench/resolveTypescript.ts bench/store.ts [messages per round] [messages stored before, e.g. 0,1000000] [sqlite|postgres]
 * All sizes take turns, several rounds, and what is printed are medians: a busy moment of the machine then hits all of them.
 * PostgreSQL is the one at DATABASE_URL, else at 127.0.0.1; everything happens in schemas of its own, which are dropped.
 */
import { performance } from 'node:perf_hooks';
import type { MessageEvent } from '../nodes/shared/domain/message/inboundEvent.ts';
import type { HelpdeskStore } from '../nodes/shared/store/helpdeskStore.ts';
import { AT_ONCE, CHANNEL, NOW, postgresEngine, removePasts, sqliteEngine, type Engine } from './storeEngines.ts';

const MESSAGES = Number(process.argv[2] ?? 500);
const SIZES = (process.argv[3] ?? '0,100000').split(',').map(Number);
const ONLY = process.argv[4];
const ROUNDS = 5;
const SECOND_MS = 1000;

/** Five digits that make the messages and contacts of each engine's run others than those that a store had before. */
const newRun = (): string => String(Math.floor(10_000 + 90_000 * Math.random()));
let run = newRun();

/** Each from its own contact, unless one is given; sent a second after the one before. */
const messageEvent = (name: string, person: string, index: number): MessageEvent => {
	const id = `${run} ${name}`;
	const userId = `DE.${run}${person}`;
	const text = 'Where is my parcel? It should have been here yesterday.';
	const sentAt = new Date(NOW.getTime() + index * SECOND_MS);
	return {
		event: 'message',
		provider: 'cloud',
		channel: CHANNEL,
		contact: { key: userId, userId, phone: `+49${userId.replaceAll(/\D/g, '').padStart(10, '0')}`, name: 'Ada' },
		message: { id, kind: 'text', text, sentAt: sentAt.toISOString() },
		raw: { from: userId, id, timestamp: String(sentAt.getTime() / SECOND_MS), type: 'text', text: { body: text } },
	};
};

interface Measured {
	perSecond: number;
	/** Milliseconds. */
	latencies: number[];
	/** Of this process, milliseconds each. */
	cpu: number;
}

/** `work` is given the number of each message, which no round repeats. */
async function measure(round: number, work: (index: number) => Promise<unknown>, atOnce = 1): Promise<Measured> {
	const latencies: number[] = [];
	const start = performance.now();
	const cpu = process.cpuUsage();
	let next = round * MESSAGES;
	const end = next + MESSAGES;
	const worker = async (): Promise<void> => {
		while (next < end) {
			const before = performance.now();
			await work(next++);
			latencies.push(performance.now() - before);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	const { user, system } = process.cpuUsage(cpu);
	return { perSecond: MESSAGES / ((performance.now() - start) / SECOND_MS), latencies, cpu: (user + system) / SECOND_MS / MESSAGES };
}

const median = (values: number[]): number => quantile(values, 0.5);
const quantile = (values: number[], share: number): number => values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

interface Case {
	name: string;
	atOnce?: number;
	work: (store: HelpdeskStore, index: number) => Promise<unknown>;
}

const RECEIVING: Case[] = [
	{ name: 'receive, a new contact each', work: async (store, index) => await store.receiveMessage(messageEvent(`new ${index}`, `1${index}`, index), NOW) },
	{ name: `receive, a known contact each, ${AT_ONCE} at once`, atOnce: AT_ONCE, work: async (store, index) => await store.receiveMessage(messageEvent(`known ${index}`, `1${index}`, index), NOW) },
	{ name: `receive, a new contact each, ${AT_ONCE} at once`, atOnce: AT_ONCE, work: async (store, index) => await store.receiveMessage(messageEvent(`par ${index}`, `2${index}`, index), NOW) },
	{ name: 'receive, one contact, one after the other', work: async (store, index) => await store.receiveMessage(messageEvent(`same ${index}`, '3', index), NOW) },
	{ name: 'receive again what is known', work: async (store, index) => await store.receiveMessage(messageEvent(`same ${index}`, '3', index), NOW) },
	{ name: 'record one event', work: async (store, index) => await store.recordEvents([messageEvent(`record ${index}`, '3', index)], NOW) },
	{ name: 'receive what was recorded', work: async (store, index) => await store.receiveMessage(messageEvent(`record ${index}`, '3', index), NOW) },
];

const LISTS: Array<[string, (store: HelpdeskStore) => Promise<unknown>]> = [
	['all', async (store) => await store.conversations.find({}, { limit: 50 })],
	['of a state', async (store) => await store.conversations.find({ states: ['new'] }, { limit: 50 })],
	['of a state that is rare', async (store) => await store.conversations.find({ states: ['snoozed'] }, { limit: 50 })],
	['of an agent', async (store) => await store.conversations.find({ assigneeId: 'agent 7' }, { limit: 50 })],
	['of an agent and a state', async (store) => await store.conversations.find({ assigneeId: 'agent 7', states: ['pending'] }, { limit: 50 })],
	['of nobody', async (store) => await store.conversations.find({ assigneeId: null, states: ['new'] }, { limit: 50 })],
	['of a team', async (store) => await store.conversations.find({ teamId: 'team 3' }, { limit: 50 })],
	['of a topic and a channel', async (store) => await store.conversations.find({ topic: 'topic 3', channelId: CHANNEL.id }, { limit: 50 })],
	['of a topic that nobody has', async (store) => await store.conversations.find({ topic: 'none', states: ['new'] }, { limit: 50 })],
	['of a priority', async (store) => await store.conversations.find({ priorities: ['urgent'], states: ['pending'] }, { limit: 50 })],
	['of a phone', async (store) => await store.conversations.find({ contactPhone: '+4911' }, { limit: 50 })],
	['of a tag', async (store) => await store.conversations.find({ tag: 'vip' }, { limit: 50 })],
	['waiting longest', async (store) => await store.conversations.find({}, { order: 'waiting', limit: 50 })],
	['most urgent first', async (store) => await store.conversations.find({ states: ['new'] }, { order: 'priority', limit: 50 })],
	['waiting since a month', async (store) => await store.conversations.find({ waitingSince: new Date(NOW.getTime() - 2_592_000_000) }, { limit: 50 })],
	['contacts', async (store) => await store.contacts.find({}, 50)],
	['contacts by a part of few names', async (store) => await store.contacts.find({ name: '3779b' }, 50)],
	['contacts by a part of all names', async (store) => await store.contacts.find({ name: 'rac' }, 50)],
	['contacts by two letters of a name', async (store) => await store.contacts.find({ name: 'ac' }, 50)],
	['contacts by a part and a word', async (store) => await store.contacts.find({ name: 'rac', search: '9e37' }, 50)],
	['contacts by phone', async (store) => await store.contacts.find({ phone: '+4911' }, 50)],
	['contacts who are blocked', async (store) => await store.contacts.find({ blocked: true }, 50)],
	['messages with a rare word', async (store) => await store.messages.search({ search: '9e3779b1' }, { limit: 50 })],
	['messages with a word of all', async (store) => await store.messages.search({ search: 'parcel' }, { limit: 50 })],
	['messages with two words', async (store) => await store.messages.search({ search: 'parc 9e37' }, { limit: 50 })],
	['conversations with a rare word', async (store) => await store.conversations.find({ search: '9e3779b1' }, { limit: 50 })],
	['conversations with a word of all', async (store) => await store.conversations.find({ search: 'parcel' }, { limit: 50 })],
	['conversations with two words', async (store) => await store.conversations.find({ search: 'parc 9e37' }, { limit: 50 })],
	['contacts with a rare word', async (store) => await store.contacts.find({ search: '9e3779b1' }, 50)],
	['contacts with a word of all', async (store) => await store.contacts.find({ search: 'grace' }, 50)],
	['history, latest first', async (store) => await store.history.find({ newestFirst: true }, 50)],
	['history of a rare type', async (store) => await store.history.find({ types: ['usageLimitNear'] }, 50)],
];

/** The rate of the baseline and those of all sizes, measured one right after the other. */
type Round = { base: Measured; sizes: Measured[] };

function report(what: string, rounds: Round[], place: number): void {
	const measured = rounds.flatMap(({ sizes }) => sizes.slice(place, place + 1));
	const over = (base: (round: Round) => Measured | undefined): string => median(rounds.map((round) => (round.sizes[place]?.perSecond ?? Number.NaN) / (base(round)?.perSecond ?? Number.NaN))).toFixed(2);
	const latencies = measured.flatMap((round) => round.latencies);
	const times = `p50 ${median(latencies).toFixed(2)} ms, p99 ${quantile(latencies, 0.99).toFixed(2)} ms, CPU here ${median(measured.map(({ cpu }) => cpu)).toFixed(2)} ms`;
	const rate = Math.round(median(measured.map(({ perSecond }) => perSecond)));
	console.log(`${what}${String(rate).padStart(7)}/s  ${over(({ base }) => base)} of the baseline, ${over(({ sizes }) => sizes[0])} of the rate with ${SIZES[0]} stored  ${times}`);
}

async function measureEngine(engine: Engine): Promise<void> {
	run = newRun();
	try {
		const stores: HelpdeskStore[] = [];
		for (const size of SIZES) stores.push(await engine.open(size));
		let rows = 0;
		for (const { name, atOnce, work } of RECEIVING) {
			const rounds: Round[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				const base = await measure(rows++, engine.baseline, atOnce);
				const sizes: Measured[] = [];
				for (const store of stores) sizes.push(await measure(round, async (index) => await work(store, index), atOnce));
				rounds.push({ base, sizes });
			}
			console.log(`${engine.name}, the baseline for: ${name.padEnd(44)} ${Math.round(median(rounds.map(({ base }) => base.perSecond)))}/s`);
			for (const [place, size] of SIZES.entries()) report(`${engine.name}, ${String(size).padStart(8)} stored, ${name.padEnd(44)}`, rounds, place);
		}
		for (const [name, list] of LISTS) {
			const times: string[] = [];
			for (const [place, store] of stores.entries()) times.push(`${(await timeOf(async () => await list(store))).toFixed(1)} ms with ${SIZES[place]} stored`);
			console.log(`${engine.name}, list ${name.padEnd(28)} ${times.join(', ')}`);
		}
		for (const store of stores) await store.close();
	} finally {
		await engine.remove();
	}
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return median(times);
}

console.log(`Node ${process.versions.node}, ${MESSAGES} messages a round, median of ${ROUNDS} rounds`);
if (ONLY !== 'postgres') for (const synchronous of ['FULL', 'NORMAL'] as const) await measureEngine(sqliteEngine(synchronous));
if (ONLY !== 'sqlite') await measureEngine(postgresEngine());
removePasts();
