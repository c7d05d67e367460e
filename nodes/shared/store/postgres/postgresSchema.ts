import { sql } from 'kysely';
import type { SchemaDialect } from '../schema/migration';
import { lockClass } from './advisoryLocks';
import { postgresWords } from './postgresWords';

/** Beyond the lanes of ordinary transactions, so that a migration waits only for other migrations. */
const MIGRATION_LANE = -1;

/** The desk's tables on PostgreSQL: in a schema of their own, changed by one process at a time. */
export function postgresSchema(schema: string): SchemaDialect {
	return {
		async prepare(db) {
			await sql`select pg_advisory_xact_lock(${sql.lit(lockClass(schema))}, ${sql.lit(MIGRATION_LANE)})`.execute(db);
			const found = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(db);
			// Asked first, because who may use a schema that is there need not have the right to create one.
			if (found.rows.length === 0) await db.schema.createSchema(schema).execute();
		},
		async tables(db) {
			const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = ${schema}`.execute(db);
			return rows.map(({ name }) => name);
		},
		adviceOnForeignTables: 'Choose another schema for the help desk; a new one is created by itself.',
		async createWordIndex(db) {
			await db.schema
				.createTable('message_words')
				.addColumn('rowid', 'bigint', (column) => column.primaryKey())
				.addColumn('words', sql`tsvector`, (column) => column.notNull())
				.execute();
			await db.schema.createIndex('message_words_words').on('message_words').using('gin').column('words').execute();
		},
		words: postgresWords,
		bytewise: sql`text collate "C"`,
		addSequence: (table, column) => table.addColumn(column, 'bigint', (definition) => definition.generatedAlwaysAsIdentity().primaryKey()),
	};
}
