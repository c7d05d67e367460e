/**
 * How many messages a second the store takes in, against the least that any store on SQLite has to do (one row written and read
 * back in a transaction of its own, same file system, same durability), with and without a history.
 * Run: node --import ./bench/resolveTypescript.ts bench/store.ts [messages per measurement] [messages stored before]
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import type { MessageEvent } from '../nodes/shared/domain/message/inboundEvent.ts';
import { openSqliteStore } from '../nodes/shared/store/sqlite/openSqliteStore.ts';

const MESSAGES = Number(process.argv[2] ?? 2_000);
const HISTORY = Number(process.argv[3] ?? 100_000);
const MESSAGES_PER_CONTACT = 10;
const AT_ONCE = 50;
const NOW = new Date('2026-11-20T09:00:00.000Z');
const CHANNEL = { id: 'cloud:100200300', phone: '+15550783881' };

const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));

/** Each message of its own contact, or all of the given one. */
const messageEvent = (id: string, userId: string): MessageEvent => ({
	event: 'message',
	provider: 'cloud',
	channel: CHANNEL,
	contact: { key: userId, userId, phone: `+49${userId.replaceAll(/\D/g, '').padStart(10, '0')}`, name: 'Ada' },
	message: { id, kind: 'text', text: 'Where is my parcel? It should have been here yesterday.', sentAt: NOW.toISOString() },
	raw: { from: userId, id, timestamp: '1795165200', type: 'text', text: { body: 'Where is my parcel? It should have been here yesterday.' } },
});

async function perSecond(work: (index: number) => unknown, atOnce = 1): Promise<number> {
	const start = performance.now();
	for (let index = 0; index < MESSAGES; index += atOnce) {
		const size = Math.min(atOnce, MESSAGES - index);
		await Promise.all(Array.from({ length: size }, (_, offset) => work(index + offset)));
	}
	return MESSAGES / ((performance.now() - start) / 1000);
}

async function baseline(): Promise<number> {
	const database = new DatabaseSync(join(folder, `baseline-${randomUUID()}.sqlite`));
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE messages (id TEXT PRIMARY KEY, payload TEXT NOT NULL)');
	const insert = database.prepare('INSERT INTO messages VALUES (?, ?)');
	const select = database.prepare('SELECT * FROM messages WHERE id = ?');
	const rate = await perSecond((index) => {
		const event = messageEvent(`wamid.${index}`, `DE.${index}`);
		database.exec('BEGIN IMMEDIATE');
		insert.run(event.message.id, JSON.stringify(event));
		select.get(event.message.id);
		database.exec('COMMIT');
	});
	database.close();
	return rate;
}

/** A past as the store would have written it, put there in one go. */
function fillHistory(file: string): void {
	const database = new DatabaseSync(file);
	const contacts = HISTORY / MESSAGES_PER_CONTACT;
	const numbered = (count: number): string => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`;
	const time = NOW.getTime() - 90 * 24 * 60 * 60 * 1000;
	database.exec(`BEGIN;
		INSERT INTO channels VALUES ('${CHANNEL.id}', 'cloud', '${CHANNEL.phone}', NULL);
		${numbered(contacts)} INSERT INTO contacts SELECT 'contact ' || i, 'Grace', NULL, NULL, 'US.' || i, NULL, ${time} FROM n;
		${numbered(contacts)} INSERT INTO contact_identities SELECT 'userId', 'US.' || i, 'contact ' || i, ${time}, NULL FROM n;
		${numbered(contacts)} INSERT INTO contact_channels SELECT 'contact ' || i, '${CHANNEL.id}', NULL, 'US.' || i, ${time} FROM n;
		${numbered(contacts)} INSERT INTO conversations SELECT 'conversation ' || i, '${CHANNEL.id}', 'contact ' || i, iif(i % 10, 'resolved', 'new'), NULL, ${time}, ${time} + i, iif(i % 10, ${time} + i, NULL), 1 FROM n;
		${numbered(HISTORY)} INSERT INTO messages (id, channel_id, provider_id, conversation_id, direction, kind, text, sent_at, outcome)
			SELECT 'message ' || i, '${CHANNEL.id}', 'old ' || i, 'conversation ' || (i % ${contacts}), 'in', 'text', 'Where is my parcel?', ${time} + i, 'continued' FROM n;
		${numbered(HISTORY)} INSERT INTO inbound_events (channel_id, event, key, payload, received_at, handled_at)
			SELECT '${CHANNEL.id}', 'message', 'old ' || i, hex(randomblob(200)), ${time} + i, ${time} + i FROM n;
		COMMIT`);
	database.close();
}

async function measureStore(name: string, base: number, history: boolean): Promise<void> {
	const file = join(folder, `${history ? 'full' : 'empty'}.sqlite`);
	await (await openSqliteStore({ file, newId: randomUUID })).close();
	if (history) fillHistory(file);
	const store = await openSqliteStore({ file, newId: randomUUID });
	const print = (what: string, rate: number): void =>
		console.log(`${name}  ${what.padEnd(46)} ${Math.round(rate).toString().padStart(7)}/s   ${(rate / base).toFixed(2)} of the baseline`);

	print('receive, a new contact each', await perSecond(async (index) => await store.receiveMessage(messageEvent(`new ${index}`, `DE.1${index}`), NOW)));
	print('receive, one contact, one after the other', await perSecond(async (index) => await store.receiveMessage(messageEvent(`same ${index}`, 'DE.2'), NOW)));
	print(`receive, a known contact each, ${AT_ONCE} at once`, await perSecond(async (index) => await store.receiveMessage(messageEvent(`par ${index}`, `DE.1${index}`), NOW), AT_ONCE));
	print('receive again what is known', await perSecond(async (index) => await store.receiveMessage(messageEvent(`same ${index}`, 'DE.2'), NOW)));
	print('record one event', await perSecond(async (index) => await store.recordEvents([messageEvent(`record ${index}`, 'DE.2')], NOW)));

	const batch = Array.from({ length: 1_000 }, (_, index) => messageEvent(`batch ${index}`, 'DE.2'));
	const beforeBatch = performance.now();
	await store.recordEvents(batch, NOW);
	const batchMs = performance.now() - beforeBatch;
	const beforeFind = performance.now();
	await store.findConversations({ states: ['new'] }, 50);
	console.log(`${name}  record 1,000 events at once: ${batchMs.toFixed(1)} ms; find the 50 latest of a state: ${(performance.now() - beforeFind).toFixed(1)} ms`);
	await store.close();
}

try {
	const base = await baseline();
	console.log(`Node ${process.versions.node}, ${MESSAGES} messages a measurement`);
	console.log(`baseline: INSERT + SELECT, one transaction each, WAL, synchronous FULL: ${Math.round(base)}/s`);
	await measureStore('empty        ', base, false);
	await measureStore(`${HISTORY} stored`, base, true);
	console.log(`baseline again: ${Math.round(await baseline())}/s`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
