import { types, type Connection, type FieldDef, type QueryResult, type Submittable } from 'pg';

export interface Statement {
	/** Under which the server keeps it prepared; missing = it does not. */
	name: string | undefined;
	text: string;
	values: Array<string | null>;
}

interface Column {
	name: string;
	parse: (value: string) => unknown;
}

/** What a connection has prepared, by name, with what its rows look like where that is known. */
export type PreparedStatements = Map<string, Column[] | undefined>;

/**
 * Statements that go to the server in one piece and get one answer, that of the last. Once one fails, the server leaves out those behind it.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class StatementBatch implements Submittable {
	readonly answer: Promise<QueryResult>;
	private readonly result: QueryResult = { command: '', rowCount: null, rows: [], fields: [], oid: 0 };
	private readonly statements: readonly Statement[];
	private readonly prepared: PreparedStatements;
	private columns: Column[] | undefined;
	private completed = 0;
	private resolve!: (result: QueryResult) => void;
	private reject!: (error: unknown) => void;

	constructor(statements: readonly Statement[], prepared: PreparedStatements) {
		this.statements = statements;
		this.prepared = prepared;
		this.answer = new Promise((resolve, reject) => {
			this.resolve = resolve;
			this.reject = reject;
		});
	}

	/** Called by the connection, as all below. */
	submit(connection: Connection): void {
		connection.stream.cork();
		for (const statement of this.statements) {
			const { name = '', text, values } = statement;
			if (!this.prepared.has(name)) {
				// The server may know the name from a batch that failed further on.
				if (name !== '') connection.close({ type: 'S', name }, true);
				connection.parse({ name, text, types: [] }, true);
			}
			connection.bind({ statement: name, values }, true);
			if (statement === this.last) this.describe(connection, name);
			connection.execute(null, true);
		}
		connection.sync();
		connection.stream.uncork();
	}

	/** Rows of a prepared statement look alike for good, so the server tells once. */
	private describe(connection: Connection, name: string): void {
		this.columns = this.prepared.get(name);
		if (!this.columns) connection.describe({ type: 'P' }, true);
	}

	handleRowDescription({ fields }: { fields: FieldDef[] }): void {
		this.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
	}

	handleDataRow({ fields: values }: { fields: Array<string | null> }): void {
		if (this.completed < this.statements.length - 1) return;
		const row: Record<string, unknown> = {};
		this.columns?.forEach(({ name, parse }, index) => {
			const value = values[index] ?? null;
			row[name] = value === null ? null : parse(value);
		});
		this.result.rows.push(row);
	}

	handleCommandComplete({ text: tag }: { text: string }): void {
		const statement = this.statements[this.completed++];
		if (statement?.name !== undefined && !this.prepared.get(statement.name)) this.prepared.set(statement.name, statement === this.last ? (this.columns ?? []) : undefined);
		if (statement !== this.last) return;
		const [command = '', ...counts] = tag.split(' ');
		this.result.command = command;
		this.result.rowCount = counts.length > 0 ? Number(counts.at(-1)) : null;
	}

	handleReadyForQuery(): void {
		this.resolve(this.result);
	}

	handleError(error: unknown): void {
		this.reject(error);
	}

	private get last(): Statement {
		return this.statements.at(-1)!;
	}
}

/** Times and sequence numbers are whole numbers far below 2^53; pg would give them as text. */
const INT8: number = types.builtins.INT8;

function parserOf(oid: number): (value: string) => unknown {
	return oid === INT8 ? Number : (types.getTypeParser(oid, 'text') as (value: string) => unknown);
}
