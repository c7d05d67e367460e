import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../../../nodes/shared/store/sqlite/openSqliteStore';
import { StoreUnavailable } from '../../../../nodes/shared/store/storeUnavailable';
import { at, message } from '../deskEvents';

const isRoot = process.getuid?.() === 0;
let folder: string;
let count = 0;
const newId = (): string => `id ${++count}`;
const open = async (file: string, patienceMs?: number) => await openSqliteStore({ file: join(folder, file), newId, patienceMs });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'helpdesk-open-'));
});
afterEach(() => {
	chmodSync(folder, 0o700);
	rmSync(folder, { recursive: true, force: true });
});

async function failureOf(opening: Promise<unknown>): Promise<StoreUnavailable> {
	const failure = await opening.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (!(failure instanceof StoreUnavailable)) throw new Error(`Expected the store to be unavailable, got ${String(failure)}.`);
	return failure;
}

function makeDatabase(file: string, sql: string): void {
	const database = new DatabaseSync(join(folder, file));
	database.exec(sql);
	database.close();
}

describe('Opening a store in a file', () => {
	it('creates the folders, for this user alone, and finds everything again', async () => {
		const first = await open('deep/down/helpdesk.sqlite');
		const { conversation } = await first.receiveMessage(message('one'), at(9));
		await first.close();
		const second = await open('deep/down/helpdesk.sqlite');
		expect(await second.conversations.find({})).toMatchObject([{ id: conversation?.id }]);
		await second.close();
		if (process.platform !== 'win32') expect(statSync(join(folder, 'deep')).mode & 0o077).toBe(0);
	});

	it('leaves one file behind when it closes', async () => {
		const store = await open('helpdesk.sqlite');
		await store.receiveMessage(message('one'), at(9));
		await store.close();
		expect(existsSync(join(folder, 'helpdesk.sqlite-wal'))).toBe(false);
	});

	it('keeps a log that lets others read meanwhile', async () => {
		const store = await open('helpdesk.sqlite');
		const database = new DatabaseSync(join(folder, 'helpdesk.sqlite'));
		expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
		database.close();
		await store.close();
	});

	it('is done once by ten that do it at the same moment', async () => {
		const stores = await Promise.all(Array.from({ length: 10 }, async () => await open('helpdesk.sqlite')));
		await Promise.all(stores.map(async (store, index) => await store.receiveMessage(message(`message ${index}`), at(9))));
		expect(await stores[0]?.conversations.find({})).toHaveLength(1);
		for (const store of stores) await store.close();
	});

	it('can be closed twice', async () => {
		const store = await open('helpdesk.sqlite');
		await store.close();
		await expect(store.close()).resolves.toBeUndefined();
	});

	it.each<[string, () => string, RegExp, RegExp]>([
		['is not a database', () => (writeFileSync(join(folder, 'notes.txt'), 'Buy milk and bread.\n'.repeat(100)), 'notes.txt'), /is not a database/, /another file/],
		['is a folder', () => (mkdirSync(join(folder, 'sub')), 'sub'), /cannot be opened/, /not a folder/],
		['lies below a file', () => (writeFileSync(join(folder, 'file'), ''), 'file/helpdesk.sqlite'), /part of the path is a file/, /folder/],
		['is the database of another program', () => (makeDatabase('n8n.sqlite', 'CREATE TABLE workflow_entity (id)'), 'n8n.sqlite'), /belongs to another program.*workflow_entity/, /another file/],
		['has an impossible name', () => 'a\0b', /No file is given/, /Name a file/],
	])('says so when the path %s, and how to go on', async (_, prepare, happened, advice) => {
		const failure = await failureOf(open(prepare()));
		expect(failure.message).toMatch(happened);
		expect(failure.advice).toMatch(advice);
	});

	it('leaves the database of another program as it was', async () => {
		makeDatabase('n8n.sqlite', 'CREATE TABLE workflow_entity (id)');
		await failureOf(open('n8n.sqlite'));
		const database = new DatabaseSync(join(folder, 'n8n.sqlite'));
		expect(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()).toEqual({ tables: 1 });
		expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
		database.close();
	});

	(isRoot ? it.skip : it)('says so when the folder may not be written', async () => {
		chmodSync(folder, 0o500);
		expect((await failureOf(open('sub/helpdesk.sqlite'))).message).toMatch(/may not write there/);
		expect((await failureOf(open('helpdesk.sqlite'))).message).toMatch(/cannot be opened/);
	});

	it('says so when a newer version has changed the file', async () => {
		await (await open('helpdesk.sqlite')).close();
		makeDatabase('helpdesk.sqlite', "INSERT INTO helpdesk_migrations VALUES ('9999-from-the-future')");
		const failure = await failureOf(open('helpdesk.sqlite'));
		expect(failure.message).toMatch(/newer version.*9999-from-the-future/);
		expect(failure.advice).toMatch(/Update/);
	});

	it('says so when the file is damaged', async () => {
		await (await open('helpdesk.sqlite')).close();
		const database = new DatabaseSync(join(folder, 'helpdesk.sqlite'));
		database.exec('PRAGMA journal_mode = DELETE');
		database.close();
		const { size } = statSync(join(folder, 'helpdesk.sqlite'));
		writeFileSync(join(folder, 'helpdesk.sqlite'), Buffer.alloc(size - 100, 0xff), { flag: 'r+' });
		expect((await failureOf(open('helpdesk.sqlite'))).message).toMatch(/is damaged|is not a database/);
	});

	it('says so when another program holds the file for too long, and goes on when it lets go', async () => {
		const store = await open('helpdesk.sqlite', 20);
		const holder = new DatabaseSync(join(folder, 'helpdesk.sqlite'));
		holder.exec('BEGIN IMMEDIATE');
		const failure = await failureOf(store.receiveMessage(message('one'), at(9)));
		expect(failure.message).toMatch(/locked by another program/);
		expect(await store.conversations.find({})).toEqual([]);
		holder.exec('ROLLBACK');
		holder.close();
		expect(await store.receiveMessage(message('one'), at(9))).toMatchObject({ outcome: 'new', repeated: false });
		await store.close();
	});

	it('keeps nothing of a transaction that fails', async () => {
		const store = await openSqliteStore({ file: join(folder, 'helpdesk.sqlite'), newId: () => 'the same for all' });
		await store.receiveMessage(message('one'), at(9));
		const clash = message('two', { from: { key: 'DE.7', userId: 'DE.7' } });
		await expect(store.receiveMessage(clash, at(9))).rejects.toThrow(/UNIQUE/);
		expect(await store.recordEvents([clash], at(9))).toEqual(['new']);
		expect(await store.conversations.find({})).toHaveLength(1);
		await store.close();
	});
});
