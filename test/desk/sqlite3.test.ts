import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { openDatabase, sqlite3, type Connection } from './openDatabase';

let folder: string;
let file: string;
let database: Connection;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sqlite3-'));
	file = join(folder, 'n8n.sqlite');
	database = await openDatabase(file);
});

afterEach(async () => {
	await database.close().catch(() => undefined);
	rmSync(folder, { recursive: true, force: true });
});

describe('values', () => {
	it.each([
		['a text', 'Grüße 👋 "quoted"', 'Grüße 👋 "quoted"', 'text'],
		['an empty text', '', '', 'text'],
		['a small integer', 42, 42, 'integer'],
		['a negative integer', -1, -1, 'integer'],
		['the largest 32-bit integer', 2_147_483_647, 2_147_483_647, 'integer'],
		['an integer beyond 32 bits', 1_795_218_665_599, 1_795_218_665_599, 'real'],
		['a fraction', 0.5, 0.5, 'real'],
		['true', true, 1, 'integer'],
		['false', false, 0, 'integer'],
		['null', null, null, 'null'],
		['undefined', undefined, null, 'null'],
		['a date', new Date(1_795_218_665_599), 1_795_218_665_599, 'real'],
		['a regular expression', /^a+$/, '/^a+$/', 'text'],
		['a big integer', 9_007_199_254_740_993n, 9_007_199_254_740_992, 'integer'],
	])('%s is stored as sqlite3 stores it', async (_name, value, stored, type) => {
		const [row] = await database.all('SELECT ? AS value, typeof(?) AS type', [value, value]);
		expect(row).toEqual({ value: stored, type });
	});

	it('a blob comes back as a Buffer', async () => {
		const [row] = await database.all('SELECT ? AS value, typeof(?) AS type', [Buffer.from([0, 255, 7]), Buffer.from([1])]);
		expect(row).toEqual({ value: Buffer.from([0, 255, 7]), type: 'blob' });
		expect(Buffer.isBuffer(row?.['value'])).toBe(true);
	});

	it('a number in a text column is the digits that JavaScript shows', async () => {
		await database.run('CREATE TABLE setting (value TEXT)');
		await database.run('INSERT INTO setting VALUES (?)', [5]);
		expect(await database.all('SELECT value FROM setting')).toEqual([{ value: '5' }]);
	});

	it('rows are ordinary objects', async () => {
		const [row] = await database.all('SELECT 1 AS one');
		expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
	});

	it('any text survives', async () => {
		await database.run('CREATE TABLE note (text TEXT)');
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), async (text) => {
				await database.run('DELETE FROM note');
				await database.run('INSERT INTO note VALUES (?)', [text]);
				expect(await database.all('SELECT text FROM note')).toEqual([{ text }]);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('parameters', () => {
	it.each([
		['? in order', 'SELECT ? AS a, ? AS b', ['x', 'y'], { a: 'x', b: 'y' }],
		['?1 and ?2 by number', 'SELECT ?2 AS a, ?1 AS b', ['x', 'y'], { a: 'y', b: 'x' }],
		['$1 and $2 from a list, by position', 'SELECT $1 AS a, $2 AS b', ['x', 'y'], { a: 'x', b: 'y' }],
		['the same name twice is one position', 'SELECT :a AS a, :a AS b, :c AS c', ['x', 'y'], { a: 'x', b: 'x', c: 'y' }],
		['names from an object', 'SELECT $a AS a, :b AS b, @c AS c', { $a: 'x', ':b': 'y', '@c': true }, { a: 'x', b: 'y', c: 1 }],
		['names and question marks mixed', 'SELECT $a AS a, ? AS b', ['x', 'y'], { a: 'x', b: 'y' }],
		['placeholders in texts, names and comments are none', `SELECT '?' AS "$1", ? AS b -- ?\n/* $2 */`, ['x'], { $1: '?', b: 'x' }],
		['too few are null', 'SELECT ? AS a, ? AS b', ['x'], { a: 'x', b: null }],
	])('%s', async (_name, sql, parameters, row) => {
		expect(await database.all(sql, parameters)).toEqual([row]);
	});

	it('values may stand one by one instead of in a list', async () => {
		const rows = await new Promise((resolve) => database.handle.all('SELECT ? AS a, ? AS b', 'x', 2, (_error, found) => resolve(found)));
		expect(rows).toEqual([{ a: 'x', b: 2 }]);
	});

	it.each([
		['more values than placeholders', 'SELECT ?', ['x', 'y']],
		['a name that the statement does not have', 'SELECT $a', { $b: 1 }],
	])('%s are refused', async (_name, sql, parameters) => {
		await expect(database.all(sql, parameters)).rejects.toMatchObject({ code: 'SQLITE_RANGE', errno: 25, message: 'SQLITE_RANGE: column index out of range' });
	});
});

describe('effects', () => {
	beforeEach(async () => {
		await database.run('CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
	});

	it('an insert tells its row and how many there were', async () => {
		await database.run("INSERT INTO agent (name) VALUES ('Ada')");
		expect(await database.run("INSERT INTO agent (name) VALUES ('Grace'), ('Edsger')")).toMatchObject({ lastID: 3, changes: 2 });
	});

	it('an update and a delete tell how many rows they changed', async () => {
		await database.run("INSERT INTO agent (name) VALUES ('Ada'), ('Grace')");
		expect(await database.run("UPDATE agent SET name = name || '!'")).toMatchObject({ changes: 2 });
		expect(await database.run("DELETE FROM agent WHERE name = 'Ada!'")).toMatchObject({ changes: 1 });
	});

	it('a query that changes tells its rows', async () => {
		expect(await database.all("INSERT INTO agent (name) VALUES ('Ada') RETURNING id, name")).toEqual([{ id: 1, name: 'Ada' }]);
	});

	it('only the first of several statements runs', async () => {
		await database.run("INSERT INTO agent (name) VALUES ('Ada'); INSERT INTO agent (name) VALUES ('Grace')");
		expect(await database.all('SELECT name FROM agent')).toEqual([{ name: 'Ada' }]);
	});

	it.each(['', '  ', '-- nothing', ';'])('a text without a statement (%j) does nothing', async (sql) => {
		await expect(database.run(sql)).resolves.toMatchObject({ changes: 0 });
		await expect(database.all(sql)).resolves.toEqual([]);
	});

	it('the schema can be rewritten, as one of the migrations of n8n does', async () => {
		await database.run('PRAGMA writable_schema = ON');
		await database.run("UPDATE sqlite_master SET sql = 'CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT UNIQUE, team TEXT)' WHERE name = 'agent'");
		await database.run('PRAGMA writable_schema = RESET');
		await expect(database.run("INSERT INTO agent (name, team) VALUES ('Ada', 'billing')")).resolves.toMatchObject({ changes: 1 });
	});

	it('foreign keys are off until they are switched on', async () => {
		expect(await database.all('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 0 }]);
		await database.run('PRAGMA foreign_keys = ON');
		expect(await database.all('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
	});

	it('a text in double quotes that names no column is a text', async () => {
		expect(await database.all('SELECT "workflow" AS kind')).toEqual([{ kind: 'workflow' }]);
	});
});

describe('errors', () => {
	beforeEach(async () => {
		await database.run('PRAGMA foreign_keys = ON');
		await database.run('CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)');
		await database.run('CREATE TABLE note (agentId INTEGER REFERENCES agent(id))');
		await database.run("INSERT INTO agent (name) VALUES ('Ada')");
	});

	it.each([
		['a value that is there already', "INSERT INTO agent (name) VALUES ('Ada')", 'SQLITE_CONSTRAINT', 19, 'SQLITE_CONSTRAINT: UNIQUE constraint failed: agent.name'],
		['a missing value', 'INSERT INTO agent (name) VALUES (NULL)', 'SQLITE_CONSTRAINT', 19, 'SQLITE_CONSTRAINT: NOT NULL constraint failed: agent.name'],
		['a row that is not there', 'INSERT INTO note VALUES (7)', 'SQLITE_CONSTRAINT', 19, 'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed'],
		['a table that is not there', 'SELECT * FROM nobody', 'SQLITE_ERROR', 1, 'SQLITE_ERROR: no such table: nobody'],
		['a statement that is none', 'SELEC 1', 'SQLITE_ERROR', 1, 'SQLITE_ERROR: near "SELEC": syntax error'],
	])('%s', async (_name, sql, code, errno, message) => {
		await expect(database.run(sql)).rejects.toMatchObject({ code, errno, message });
	});

	it('a file that cannot be opened', async () => {
		await expect(openDatabase(join(folder, 'missing', 'n8n.sqlite'))).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN', errno: 14 });
	});

	it('a missing file that may not be created', async () => {
		const missing = join(folder, 'missing.sqlite');
		await expect(openDatabase(missing, sqlite3.OPEN_READWRITE)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
		expect(existsSync(missing)).toBe(false);
	});

	it('a change through a read-only connection', async () => {
		const reader = await openDatabase(file, sqlite3.OPEN_READONLY);
		await expect(reader.run("INSERT INTO agent (name) VALUES ('Grace')")).rejects.toMatchObject({
			code: 'SQLITE_READONLY',
			message: 'SQLITE_READONLY: attempt to write a readonly database',
		});
		expect(await reader.all('SELECT name FROM agent')).toEqual([{ name: 'Ada' }]);
		await reader.close();
	});

	it('a statement after closing', async () => {
		await database.close();
		await expect(database.all('SELECT 1')).rejects.toMatchObject({ code: 'SQLITE_MISUSE', errno: 21 });
	});

	it('an error that nobody takes is an event', async () => {
		const reported = new Promise((resolve) => database.handle.once('error', resolve));
		database.handle.run('SELEC 1');
		await expect(reported).resolves.toMatchObject({ code: 'SQLITE_ERROR' });
	});
});
