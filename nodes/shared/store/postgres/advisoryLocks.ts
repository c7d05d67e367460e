import { sql } from 'kysely';
import type { DeskDatabase } from '../schema/deskSchema';

/**
 * Keys share this many locks: a webhook with a thousand receipts must not use up the server's lock table
 * (64 a connection by default), and two contacts at the same moment seldom meet.
 * @see https://www.postgresql.org/docs/current/runtime-config-locks.html
 */
const LANES = 512;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A transaction that needs more locks than it began with must start again: taking them late could lock two transactions into each other, and what was read is old. */
export class LocksMissing extends Error {
	readonly lanes: ReadonlySet<number>;

	constructor(lanes: ReadonlySet<number>) {
		super('The transaction starts again with more locks.');
		this.lanes = lanes;
	}
}

/** The first half of an advisory lock, different for every schema of a database. */
export function lockClass(schema: string): number {
	return hash(`whatsapp-helpdesk ${schema}`) | 0;
}

/** The locks of one transaction. All are taken at once and in one order, and go with the transaction. */
export class AdvisoryLocks {
	private readonly db: DeskDatabase;
	private readonly lockClass: number;
	private held: ReadonlySet<number> = new Set();
	private isFirst = true;

	constructor(db: DeskDatabase, schema: string) {
		this.db = db;
		this.lockClass = lockClass(schema);
	}

	async hold(keys: readonly string[]): Promise<void> {
		await this.holdLanes(new Set(keys.map((key) => hash(key) % LANES)));
	}

	async holdLanes(lanes: ReadonlySet<number>): Promise<void> {
		const missing = [...lanes].filter((lane) => !this.held.has(lane));
		if (missing.length === 0) return;
		if (!this.isFirst) throw new LocksMissing(new Set([...this.held, ...missing]));
		this.isFirst = false;
		this.held = lanes;
		const ordered = missing.sort((one, other) => one - other);
		await sql`select pg_advisory_xact_lock(${this.lockClass}::int, lane) from unnest(${ordered}::int[]) as lane`.execute(this.db);
	}
}

/** FNV-1a: short, the same in every process, and even enough to spread keys. */
function hash(text: string): number {
	let value = FNV_OFFSET;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
	return value >>> 0;
}
