import type { Kysely } from 'kysely';
import { StoreUnavailable } from '../storeUnavailable';
import type { Migration, SchemaDialect } from './migration';

const JOURNAL = 'helpdesk_migrations';

type JournalSchema = Record<typeof JOURNAL, { name: string }>;

/**
 * Brings the schema up to this version, in one transaction: of several processes that open the store at the same moment one does
 * the work and the others find it done. Refuses a database that a newer version has changed, or that belongs to something else.
 */
export async function migrate(db: Kysely<unknown>, migrations: readonly Migration[], dialect: SchemaDialect): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		await dialect.prepare(transaction);
		const [table, ...others] = await dialect.tables(transaction);
		const journal = transaction.withTables<JournalSchema>();
		if (table !== JOURNAL && !others.includes(JOURNAL)) {
			if (table !== undefined) throw foreignTables(table, dialect.adviceOnForeignTables);
			await transaction.schema.createTable(JOURNAL).addColumn('name', 'text', (column) => column.primaryKey()).execute();
		}
		const applied = new Set((await journal.selectFrom(JOURNAL).select('name').execute()).map(({ name }) => name));
		refuseNewer(applied, migrations);
		for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
			await migration.up(transaction, dialect);
			await journal.insertInto(JOURNAL).values({ name: migration.name }).execute();
		}
	});
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
	const known = new Set(migrations.map(({ name }) => name));
	const unknown = [...applied].find((name) => !known.has(name));
	if (!unknown) return;
	throw new StoreUnavailable(
		`The help desk's database was changed by a newer version of this package (step "${unknown}" is not known here).`,
		'Update n8n-nodes-whatsapp-helpdesk on this machine, or restore the backup that was taken before the newer version ran.',
	);
}

function foreignTables(table: string, advice: string): StoreUnavailable {
	return new StoreUnavailable(`The database belongs to another program (it holds a table "${table}" and no help desk).`, advice);
}
