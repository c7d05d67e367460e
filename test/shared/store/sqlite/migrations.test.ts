import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { openSqliteStore } from '../../../../nodes/shared/store/sqlite/openSqliteStore';
import { sqliteDialect } from '../../../../nodes/shared/store/sqlite/sqliteDialect';
import { sqliteSchema } from '../../../../nodes/shared/store/sqlite/sqliteSchema';
import { describeMigrations } from '../schema/describeMigrations';

describe('On SQLite', () => {
	describeMigrations(() => {
		const folder = mkdtempSync(join(tmpdir(), 'helpdesk-migration-'));
		const file = join(folder, 'helpdesk.sqlite');
		return {
			dialect: sqliteSchema,
			connect: async () => await Promise.resolve(new Kysely<unknown>({ dialect: sqliteDialect({ database: new DatabaseSync(file), file, patienceMs: 0 }) })),
			open: async () => await openSqliteStore({ file, newId: randomUUID }),
			remove: async () => await Promise.resolve(rmSync(folder, { recursive: true, force: true })),
		};
	});
});
