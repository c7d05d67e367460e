import type { SchemaDialect } from '../schema/migration';

/** The schema on SQLite: the file is the desk's alone, and a whole-number primary key counts up by itself. */
export const sqliteSchema: SchemaDialect = {
	ownsDatabase: true,
	addSequence: (table, column) => table.addColumn(column, 'integer', (definition) => definition.primaryKey()),
};
