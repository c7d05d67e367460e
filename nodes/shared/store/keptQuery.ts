import type { Compilable, CompiledQuery } from 'kysely';
import type { DeskDatabase } from './schema/deskSchema';
import type { StoreContext } from './storeContext';

/** The SQL of the queries that a store has built so far: building one costs more than running it, and it never changes. */
export type KeptQueries = Map<unknown, CompiledQuery<unknown>>;

/** Stands for a value while a query is built. */
class Hole {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}
}

type Values = Record<string, string | number | null>;

/** A query that is built once a store and then only run, each time with other values. Every value must be bound, none may shape the query. */
export type KeptQuery<Given, Row> = (context: StoreContext, values: Given) => Promise<Row[]>;

/** Makes a query that is kept; `build` gets placeholders where the values will be. */
export function keptQuery<Given extends { [Name in keyof Given]: Values[string] }, Row>(build: (db: DeskDatabase, values: Given, context: StoreContext) => Compilable<Row>): KeptQuery<Given, Row> {
	// Reads lock nothing, so they are kept apart from the same query in a write.
	const keys = { locking: Symbol('locking'), reading: Symbol('reading') };
	return async (context, values) => {
		const key = context.locksRows ? keys.locking : keys.reading;
		const kept = (context.queries.get(key) as CompiledQuery<Row> | undefined) ?? build(context.db, holes<Given>(), context).compile();
		context.queries.set(key, kept);
		const bound: Values = values;
		const parameters = kept.parameters.map((parameter) => (parameter instanceof Hole ? bound[parameter.name] : parameter));
		const { rows } = await context.db.executeQuery<Row>({ ...kept, parameters });
		return rows;
	};
}

function holes<Given>(): Given {
	const named = new Proxy({}, { get: (_, name) => new Hole(String(name)) });
	// The builder takes a placeholder for the value that it stands for.
	return named as Given;
}
