import type { CreateTableBuilder, Kysely, RawBuilder } from 'kysely';
import type { WordIndex } from '../words/wordIndex';

/** What engines do differently in a migration. */
export interface SchemaDialect {
	/** Makes everybody else who migrates wait, and the place ready in which the tables will be. */
	prepare(db: Kysely<unknown>): Promise<void>;
	/** The tables that are there; they must be the desk's. */
	tables(db: Kysely<unknown>): Promise<string[]>;
	/** The way out where the tables are another program's. */
	adviceOnForeignTables: string;
	/** Creates `message_words`, and says how it is filled. */
	createWordIndex(db: Kysely<unknown>): Promise<void>;
	words: WordIndex;
	/** Text that sorts by its bytes, so that all words with one beginning are a range. */
	bytewise: RawBuilder<unknown>;
	/** Adds a whole-number primary key that counts up by itself. */
	addSequence<Table extends string>(table: CreateTableBuilder<Table>, column: string): CreateTableBuilder<Table>;
}

/** One step forward of the schema, run inside a transaction. Steps are never changed after a release, only added. */
export interface Migration {
	name: string;
	up(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void>;
}
