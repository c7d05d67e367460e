import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { openPostgresStore } from '../../../../nodes/shared/store/postgres/openPostgresStore';
import type { StoreUnderTest } from '../storeUnderTest';
import { TEST_SERVER } from './testServer';

/** A name that no other test run has. */
export const newSchemaName = (): string => `helpdesk_test_${randomUUID().replaceAll('-', '')}`;

/** Speaks to the test server beside the store. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
	const { host, port, database, user, password } = TEST_SERVER;
	const client = new Client({ host, port, database, user, password });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

export const dropSchema = async (schema: string): Promise<void> => {
	await onServer(async (client) => await client.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS "${schema}" CASCADE`));
};

/** A store in a schema of its own, which goes away with it. */
export async function temporaryPostgresStore(): Promise<StoreUnderTest & { schema: string }> {
	const schema = newSchemaName();
	const stores: HelpdeskStore[] = [];
	const another = async (): Promise<HelpdeskStore> => {
		const store = await openPostgresStore({ connection: { ...TEST_SERVER, schema }, newId: randomUUID });
		stores.push(store);
		return store;
	};
	return {
		schema,
		store: await another(),
		another,
		async remove() {
			for (const store of stores) await store.close();
			await dropSchema(schema);
		},
	};
}
