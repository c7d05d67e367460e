import { sql } from 'kysely';
import type { SchemaDialect } from '../schema/migration';
import { sqliteWords } from './sqliteWords';

/** The schema on SQLite: the transaction already holds the file's lock, and a whole-number primary key counts up by itself. */
export const sqliteSchema: SchemaDialect = {
	prepare: async () => {},
	tables: async (db) => (await db.introspection.getTables()).map(({ name }) => name),
	adviceOnForeignTables: 'Choose another file for the help desk; a new one is created by itself.',
	async createWordIndex(db) {
		// The words are plain, so that a tokenizer that knows no more than ASCII divides them at their spaces.
		await sql`create virtual table message_words using fts5(words, tokenize = 'ascii', detail = none, columnsize = 0)`.execute(db);
		// Who is erased leaves no word in the index either.
		await sql`insert into message_words (message_words, rank) values ('secure-delete', 1)`.execute(db);
	},
	words: sqliteWords,
	bytewise: sql`text`,
	addSequence: (table, column) => table.addColumn(column, 'integer', (definition) => definition.primaryKey()),
};
