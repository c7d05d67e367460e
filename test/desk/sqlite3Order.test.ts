import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase, sqlite3, type Connection } from './openDatabase';

let folder: string;
let file: string;
let writer: Connection;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sqlite3-'));
	file = join(folder, 'n8n.sqlite');
	writer = await openDatabase(file);
	await writer.run('CREATE TABLE message (text TEXT)');
});

afterEach(async () => {
	await writer.close();
	rmSync(folder, { recursive: true, force: true });
});

it('a callback never runs before its call has returned', async () => {
	const seen: string[] = [];
	await new Promise<void>((resolve) => {
		writer.handle.all('SELECT 1', () => {
			seen.push('callback');
			resolve();
		});
		seen.push('returned');
	});
	expect(seen).toEqual(['returned', 'callback']);
});

it('statements run in the order in which they were given, also those given in a callback', async () => {
	const seen: string[] = [];
	await new Promise<void>((resolve) => {
		writer.handle.run("INSERT INTO message VALUES ('one')", () => {
			seen.push('one');
			writer.handle.run("INSERT INTO message VALUES ('three')", () => {
				seen.push('three');
				resolve();
			});
		});
		writer.handle.run("INSERT INTO message VALUES ('two')", () => seen.push('two'));
	});
	expect(seen).toEqual(['one', 'two', 'three']);
	expect(await writer.all('SELECT text FROM message ORDER BY rowid')).toEqual([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
});

it('closing waits for what was given before', async () => {
	const counting = writer.all('SELECT count(*) AS n FROM message');
	const second = await openDatabase(file);
	const inserted = second.run("INSERT INTO message VALUES ('last')");
	await second.close();
	await expect(inserted).resolves.toMatchObject({ changes: 1 });
	await expect(counting).resolves.toHaveLength(1);
});

it('a callback that throws is reported like any other and does not stop the statements behind it', () => {
	const program = `
		const { Database } = require(${JSON.stringify(join(__dirname, '../../desk/n8n/sqlite3/sqlite3.js'))});
		process.on('uncaughtException', (error) => console.log(error.message));
		const database = new Database(':memory:');
		database.all('SELECT 1', () => { throw new Error('from the callback'); });
		database.all('SELECT 2 AS two', (error, rows) => console.log(rows[0].two));`;
	expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('from the callback\n2\n');
});

describe('a locked file', () => {
	it('is waited for without holding up the process that holds the lock', async () => {
		const other = await openDatabase(file);
		await other.run('PRAGMA busy_timeout = 5000');
		await writer.run('BEGIN IMMEDIATE');
		const waiting = other.run("INSERT INTO message VALUES ('second')");
		await new Promise((resolve) => setTimeout(resolve, 50));
		await writer.run("INSERT INTO message VALUES ('first')");
		await writer.run('COMMIT');
		await waiting;
		expect(await writer.all('SELECT text FROM message ORDER BY rowid')).toEqual([{ text: 'first' }, { text: 'second' }]);
		await other.close();
	});

	it('is given up after the time that was set', async () => {
		const other = await openDatabase(file);
		await other.run('PRAGMA busy_timeout = 60');
		await writer.run('BEGIN IMMEDIATE');
		await expect(other.run("INSERT INTO message VALUES ('x')")).rejects.toMatchObject({ code: 'SQLITE_BUSY', errno: 5, message: 'SQLITE_BUSY: database is locked' });
		await writer.run('ROLLBACK');
		await expect(other.run("INSERT INTO message VALUES ('x')")).resolves.toMatchObject({ changes: 1 });
		await other.close();
	});

	it('does not concern readers when the file is in WAL mode', async () => {
		await writer.run('PRAGMA journal_mode = WAL');
		const reader = await openDatabase(file, sqlite3.OPEN_READONLY);
		await writer.run("INSERT INTO message VALUES ('kept')");
		await writer.run('BEGIN IMMEDIATE');
		await writer.run("INSERT INTO message VALUES ('not yet')");
		expect(await reader.all('SELECT text FROM message')).toEqual([{ text: 'kept' }]);
		await writer.run('COMMIT');
		expect(await reader.all('SELECT text FROM message')).toHaveLength(2);
		await reader.close();
	});
});
