import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What must not be seen, by what it is. */
export type Secrets = Record<string, string>;

/** In which shapes a value may stand somewhere: as it is, in a URL, in JSON, and as the part of a sign-in by Basic. */
const shapesOf = (value: string): string[] => [...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), Buffer.from(value).toString('base64').replace(/=+$/, '')])];

/** The names of those that stand in a text. */
export const secretsIn = (text: string, secrets: Secrets): string[] =>
	Object.entries(secrets).flatMap(([name, value]) => (shapesOf(value).some((shape) => text.includes(shape)) ? [name] : []));

/** "file: name" for each that stands in a file of a folder, with the line around it. */
export function secretsInFiles(folder: string, secrets: Secrets): string[] {
	return readdirSync(folder).flatMap((file) =>
		readFileSync(join(folder, file), 'utf8')
			.split('\n')
			.flatMap((line) => secretsIn(line, secrets).map((name) => `${file}: ${name}: ${line.slice(0, 300)}`)),
	);
}

/** "table.column: name" for each that stands in a database, wherever in it. */
export function secretsInDatabase(file: string, secrets: Secrets): string[] {
	const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
	try {
		const tables = database.prepare("select name from sqlite_master where type = 'table' and sql not like 'create virtual%'").all().map(({ name }) => String(name));
		const found = tables.flatMap((table) => database.prepare(`select * from "${table}"`).all().flatMap((row) => secretsInRow(table, row, secrets)));
		return [...new Set(found)];
	} finally {
		database.close();
	}
}

const secretsInRow = (table: string, row: Record<string, unknown>, secrets: Secrets): string[] =>
	Object.entries(row).flatMap(([column, value]) => {
		const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
		return secretsIn(text, secrets).map((name) => `${table}.${column}: ${name}`);
	});
