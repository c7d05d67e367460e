import type { CreateTableBuilder, Kysely } from 'kysely';

/** What engines do differently in a migration. */
export interface SchemaDialect {
	/** True where the database is ours alone, so that foreign tables mean a mistake. */
	ownsDatabase: boolean;
	/** Adds a whole-number primary key that counts up by itself. */
	addSequence<Table extends string>(table: CreateTableBuilder<Table>, column: string): CreateTableBuilder<Table>;
}

/** One step forward of the schema, run inside a transaction. Steps are never changed after a release, only added. */
export interface Migration {
	name: string;
	up(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void>;
}
