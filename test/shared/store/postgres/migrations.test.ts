import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { openPostgresStore } from '../../../../nodes/shared/store/postgres/openPostgresStore';
import { postgresPool } from '../../../../nodes/shared/store/postgres/postgresPool';
import { postgresSchema } from '../../../../nodes/shared/store/postgres/postgresSchema';
import { describeMigrations } from '../schema/describeMigrations';
import { describeOnPostgres } from './describeOnPostgres';
import { dropSchema, newSchemaName } from './temporaryPostgresStore';
import { TEST_SERVER } from './testServer';

describeOnPostgres('On PostgreSQL', () => {
	describeMigrations(() => {
		const schema = newSchemaName();
		const connection = { ...TEST_SERVER, schema };
		return {
			dialect: postgresSchema(schema),
			connect: async () => await Promise.resolve(new Kysely<unknown>({ dialect: new PostgresDialect({ pool: postgresPool(connection) }) }).withSchema(schema)),
			open: async () => await openPostgresStore({ connection, newId: randomUUID }),
			remove: async () => await dropSchema(schema),
		};
	});
});
