import type { SchemaDialect } from '../schema/migration';

/** The schema on SQLite: the transaction already holds the file's lock, and a whole-number primary key counts up by itself. */
export const sqliteSchema: SchemaDialect = {
	prepare: async () => {},
	tables: async (db) => (await db.introspection.getTables()).map(({ name }) => name),
	adviceOnForeignTables: 'Choose another file for the help desk; a new one is created by itself.',
	addSequence: (table, column) => table.addColumn(column, 'integer', (definition) => definition.primaryKey()),
};
