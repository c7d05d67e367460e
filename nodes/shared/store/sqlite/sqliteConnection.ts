import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { explainFailure } from './sqliteFailure';

/** Prepared statements kept; the desk knows far fewer queries, and long ones (many rows at once) are rarely seen again. */
const CACHED_STATEMENTS = 200;
const LONGEST_CACHED_SQL = 4_000;

interface Prepared {
	statement: StatementSync;
	returnsRows: boolean;
}

/** Runs Kysely's queries on a database of `node:sqlite`. */
export class SqliteConnection implements DatabaseConnection {
	private readonly cache = new Map<string, Prepared>();
	private readonly database: DatabaseSync;
	private readonly file: string;

	constructor(database: DatabaseSync, file: string) {
		this.database = database;
		this.file = file;
	}

	async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
		try {
			const { statement, returnsRows } = this.prepare(sql);
			// Kysely's types promise the row; the values are bound as the query builder checked them.
			const values = parameters as SQLInputValue[];
			if (returnsRows) return { rows: statement.all(...values) as Row[] };
			return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
		} catch (error) {
			throw explainFailure(error, this.file);
		}
	}

	streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
		throw new Error('The store reads in pages, it does not stream.');
	}

	private prepare(sql: string): Prepared {
		const cached = this.cache.get(sql);
		if (cached) return cached;
		const statement = this.database.prepare(sql);
		const prepared = { statement, returnsRows: statement.columns().length > 0 };
		if (sql.length <= LONGEST_CACHED_SQL) {
			if (this.cache.size >= CACHED_STATEMENTS) this.cache.clear();
			this.cache.set(sql, prepared);
		}
		return prepared;
	}
}
