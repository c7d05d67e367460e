import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { kyselyHelpdeskStore } from '../../../../nodes/shared/store/kyselyHelpdeskStore';
import type { DeskSchema } from '../../../../nodes/shared/store/schema/deskSchema';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { sqliteDialect } from '../../../../nodes/shared/store/sqlite/sqliteDialect';
import { sqliteSchema } from '../../../../nodes/shared/store/sqlite/sqliteSchema';
import { sqliteTransactions } from '../../../../nodes/shared/store/sqlite/sqliteTransactions';
import { at, message } from '../deskEvents';

describe('A disk that is full', () => {
	it.each([1, 8])('makes every write fail that does not fit, whole, and nothing else, and all is well once there is room, %i at once', async (atOnce) => {
		const database = new DatabaseSync(':memory:');
		const db = new Kysely<unknown>({ dialect: sqliteDialect({ database, file: 'desk.sqlite', patienceMs: 0 }) });
		await migrate(db, MIGRATIONS, sqliteSchema);
		let ids = 0;
		const store = kyselyHelpdeskStore({ transactions: sqliteTransactions(db.withTables<DeskSchema>()), newId: () => `id ${++ids}` });
		const { page_count } = database.prepare('pragma page_count').get() as { page_count: number };
		// SQLite answers with the same error as where the disk has no room.
		database.exec(`pragma max_page_count = ${page_count + 20}`);

		const told: string[] = [];
		const refused: unknown[] = [];
		const record = async (count: number): Promise<void> => {
			const id = `message ${count}`;
			const big = message(id, { text: 'x'.repeat(3_000) });
			await store.recordEvents([big, message(`${id}, second part`, { text: 'y'.repeat(3_000) })], at(9)).then(
				() => told.push(id, `${id}, second part`),
				(error: unknown) => refused.push(error),
			);
		};
		for (let count = 0; refused.length < 5; count += atOnce) await Promise.all(Array.from({ length: atOnce }, async (_, n) => await record(count + n)));
		const kept = () => database.prepare("select key from inbound_events where event = 'message' order by seq").all().map(({ key }) => key);
		expect(told.length).toBeGreaterThan(0);
		expect(kept()).toEqual(told);
		for (const error of refused) expect(error).toMatchObject({ message: expect.stringContaining('the disk is full') as string, advice: expect.stringContaining('Free some space') as string });

		database.exec('pragma max_page_count = 100000');
		expect(await store.recordEvents([message('afterwards')], at(10))).toEqual(['new']);
		expect(kept()).toEqual([...told, 'afterwards']);
		expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
		await store.close();
	});
});
