import type { EventEmitter } from 'node:events';

type Row = Record<string, unknown>;

interface Effect {
	lastID: number;
	changes: number;
}

interface Handle extends EventEmitter {
	run(sql: string, ...rest: unknown[]): Handle;
	all(sql: string, ...rest: [...unknown[], (error: Error | null, rows: Row[]) => void]): Handle;
	close(callback: (error: Error | null) => void): Handle;
}

interface Sqlite3 {
	verbose(): Sqlite3;
	Database: new (file: string, flags: number, callback: (error: Error | null) => void) => Handle;
	OPEN_READONLY: number;
	OPEN_READWRITE: number;
	OPEN_CREATE: number;
}

/** The stand-in, loaded the way n8n's database driver loads it. */
export const sqlite3 = jest.requireActual<Sqlite3>('../../desk/n8n/sqlite3/sqlite3.js').verbose();

/** A connection with promises, for tests that read from top to bottom. */
export interface Connection {
	handle: Handle;
	run(sql: string, parameters?: unknown): Promise<Effect>;
	all(sql: string, parameters?: unknown): Promise<Row[]>;
	close(): Promise<void>;
}

export async function openDatabase(file: string, flags = sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE): Promise<Connection> {
	const handle = await new Promise<Handle>((resolve, reject) => {
		const opened: Handle = new sqlite3.Database(file, flags, (error) => (error ? reject(error) : resolve(opened)));
	});
	return {
		handle,
		run: async (sql, parameters) =>
			await new Promise((resolve, reject) => {
				handle.run(sql, parameters, function (this: Effect, error: Error | null) {
					if (error) reject(error);
					else resolve(this);
				});
			}),
		all: async (sql, parameters) =>
			await new Promise((resolve, reject) => {
				handle.all(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
			}),
		close: async () => await new Promise((resolve, reject) => handle.close((error) => (error ? reject(error) : resolve()))),
	};
}
