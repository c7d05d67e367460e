import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';

/** What a process that is killed says, so to speak. */
export class Died extends Error {}

/** A store whose process dies at a statement of the test's choice. */
export interface MortalStore {
	store: HelpdeskStore;
	fuse: Fuse;
	/** Everything that is kept, without the numbers that engines give rows in their own order. */
	dump(): Promise<Record<string, string[]>>;
	remove(): Promise<void>;
}

/** Burns down by one with every statement. */
export class Fuse {
	private left = Number.POSITIVE_INFINITY;
	private ids = 0;
	private firstId = 0;

	/** From now on every attempt begins with the same ids. */
	mark(): void {
		this.firstId = this.ids;
	}

	/** Dies instead of running the statement of that number, counted from now on; never if it is not given. */
	light(statement = Number.POSITIVE_INFINITY): void {
		this.left = statement;
		this.ids = this.firstId;
	}

	burn(): void {
		if (--this.left === 0) throw new Died();
	}

	readonly newId = (): string => `id ${++this.ids}`;
}

/** The rows of a table in an order of their own. */
export const rowsOf = (rows: object[]): string[] =>
	rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !['seq', 'rowid', 'event_seq'].includes(column))))).sort();

/**
 * The same dialect, on which a transaction can end before any of its statements and before its commit. The engine then takes back what was
 * done, as it does with the transaction of a process that is gone.
 */
export function mortalDialect(dialect: Dialect, fuse: Pick<Fuse, 'burn'>): Dialect {
	return { ...bound(dialect), createDriver: () => mortalDriver(dialect.createDriver(), fuse) };
}

function bound(dialect: Dialect): Dialect {
	return {
		createAdapter: () => dialect.createAdapter(),
		createDriver: () => dialect.createDriver(),
		createIntrospector: (db) => dialect.createIntrospector(db),
		createQueryCompiler: () => dialect.createQueryCompiler(),
	};
}

function mortalDriver(driver: Driver, fuse: Pick<Fuse, 'burn'>): Driver {
	const real = new Map<DatabaseConnection, DatabaseConnection>();
	const under = (connection: DatabaseConnection): DatabaseConnection => real.get(connection) ?? connection;
	return {
		init: async () => await driver.init(),
		async acquireConnection() {
			const connection = await driver.acquireConnection();
			const mortal: DatabaseConnection = {
				async executeQuery(query) {
					// SQLite's tidying up comes after everything was kept.
					if (!query.sql.startsWith('PRAGMA')) fuse.burn();
					return await connection.executeQuery(query);
				},
				streamQuery: (query, size) => connection.streamQuery(query, size),
			};
			real.set(mortal, connection);
			return mortal;
		},
		beginTransaction: async (connection, settings) => await driver.beginTransaction(under(connection), settings),
		async commitTransaction(connection) {
			fuse.burn();
			await driver.commitTransaction(under(connection));
		},
		rollbackTransaction: async (connection) => await driver.rollbackTransaction(under(connection)),
		async releaseConnection(connection) {
			await driver.releaseConnection(under(connection));
			real.delete(connection);
		},
		destroy: async () => await driver.destroy(),
	};
}
