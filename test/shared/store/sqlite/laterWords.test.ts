import { DatabaseSync } from 'node:sqlite';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { ADA, AGENT, GRACE, at, message } from '../deskEvents';
import { present, valueOf, type StoreUnderTest } from '../storeUnderTest';
import { temporarySqliteStore } from './temporarySqliteStore';

let opened: StoreUnderTest & { file: string };
let store: HelpdeskStore;
beforeEach(async () => {
	opened = await temporarySqliteStore();
	store = opened.store;
});
afterEach(async () => await opened.remove());

/** What the index holds, and how far it says that it was filled. */
const inIndex = () => {
	const database = new DatabaseSync(opened.file, { readOnly: true });
	const words = database.prepare('SELECT words FROM message_words ORDER BY rowid').all().map((row) => row['words']);
	const through = database.prepare('SELECT through_seq FROM indexed_words').all().map((row) => row['through_seq']);
	database.close();
	return { words, through };
};
const receive = async (id: string, text: string, more: Parameters<typeof message>[1] = {}) => present((await store.receiveMessage(message(id, { ...more, text }), at(9))).conversation);
const found = async (search: string, by = store) => (await by.messages.search({ search })).map(({ providerId }) => providerId);
const reply = async (conversationId: string, text: string) => valueOf(await store.recordReply({ conversationId, providerId: 'ours', kind: 'text', text, author: 'agent' }, at(9)));

describe('The words of messages on SQLite', () => {
	it('are not in the index until somebody searches', async () => {
		await receive('one', 'A parcel');
		expect(inIndex()).toEqual({ words: [], through: [0] });
		expect(await found('parcel')).toEqual(['one']);
		expect(inIndex()).toEqual({ words: ['a parcel'], through: [1] });
	});

	it.each<[string, () => Promise<unknown[]>]>([
		['conversations', async () => await store.conversations.find({ search: 'parcel' })],
		['how many conversations there are', async () => (await store.conversations.count([{}, { search: 'parcel' }], 10)).slice(1).filter((count) => count > 0)],
		['messages', async () => await store.messages.search({ search: 'parcel' })],
	])('are there for whoever searches %s', async (_, search) => {
		await receive('one', 'A parcel');
		expect(await search()).toHaveLength(1);
		expect(inIndex().words).toEqual(['a parcel']);
	});

	it('are filled in now and then, so that no search has to wait for many', async () => {
		for (let n = 1; n <= 255; n++) await receive(`${n}`, `number ${n}`);
		expect(inIndex().words).toEqual([]);
		for (let n = 256; n <= 300; n++) await receive(`${n}`, `number ${n}`);
		expect(inIndex()).toEqual({ words: Array.from({ length: 256 }, (_, n) => `number ${n + 1}`), through: [256] });
	});

	it('are found by another process, whoever fills them in, and once', async () => {
		const other = await opened.another();
		for (let n = 0; n < 50; n++) await receive(`${n}`, 'parcel');
		const results = await Promise.all([store, other, store, other].map(async (by) => await found('parcel', by)));
		expect(results.map((ids) => ids.length)).toEqual([50, 50, 50, 50]);
		expect(inIndex()).toEqual({ words: Array.from({ length: 50 }, () => 'parcel'), through: [50] });
	});

	it('are those that a reply has when they are filled in, and follow it from then on', async () => {
		const { id } = await receive('one', 'Hello');
		await reply(id, 'parcel');
		await reply(id, 'invoice');
		expect([await found('parcel'), await found('invoice')]).toEqual([[], ['ours']]);
		await reply(id, 'refund');
		expect([await found('invoice'), await found('refund')]).toEqual([[], ['ours']]);
		expect(inIndex()).toEqual({ words: ['hello', 'refund'], through: [2] });
	});

	it('never come into the index of a message that was quarantined, emptied or erased before', async () => {
		const { contactId } = await receive('ada', 'parcel', { from: ADA });
		await receive('bad', 'parcel', { from: ADA, quarantined: true });
		const { id } = await receive('old', 'parcel', { from: GRACE });
		valueOf(await store.conversations.resolve(id, AGENT, at(10)));
		await store.retention.deleteOld({ limit: 10, defaultAgeMs: 1 }, AGENT, at(12));
		valueOf(await store.contacts.erase(contactId, AGENT, at(12)));
		expect(await found('parcel')).toEqual([]);
		expect(inIndex()).toEqual({ words: [], through: [3] });
	});

	it('of a long past are filled in piece by piece, none left out', async () => {
		await receive('one', 'first');
		const database = new DatabaseSync(opened.file);
		database.exec(`INSERT INTO messages (id, channel_id, provider_id, conversation_id, direction, kind, text, sent_at)
			WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
			SELECT 'id ' || i, channel_id, 'past ' || i, conversation_id, 'in', 'text', 'parcel', sent_at FROM n, messages WHERE id <> ''`);
		database.close();
		const searching = found('parcel');
		const between = receive('two', 'another parcel');
		expect(await searching).toEqual(expect.arrayContaining(['past 1', 'past 1500', 'past 3000']));
		await between;
		expect(await found('parcel')).toHaveLength(3_001);
	});
});
