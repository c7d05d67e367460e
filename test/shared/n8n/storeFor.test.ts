import { LoggerProxy, type ICredentialTestFunctions } from 'n8n-workflow';

import { closeStores, storeFor } from '../../../nodes/shared/n8n/storeFor';
import { testStoreCredential } from '../../../nodes/shared/n8n/testStoreCredential';
import { temporaryStore } from '../../kit/temporaryStore';
import { describeOnPostgres } from '../store/postgres/describeOnPostgres';
import { dropSchema, newSchemaName } from '../store/postgres/temporaryPostgresStore';
import { TEST_SERVER } from '../store/postgres/testServer';

const { EXECUTIONS_MODE } = process.env;
const restoreMode = () => {
	if (EXECUTIONS_MODE === undefined) delete process.env.EXECUTIONS_MODE;
	else process.env.EXECUTIONS_MODE = EXECUTIONS_MODE;
};
const tested = async (data: Record<string, string | number>) =>
	await testStoreCredential.call({} as ICredentialTestFunctions, { id: '1', name: 'Store', type: 'helpdeskStoreApi', data });

describe('storeFor', () => {
	it('opens each file once in a process', async () => {
		const { credential, remove } = temporaryStore();
		const [one, two] = await Promise.all([storeFor(credential), storeFor(credential)]);
		expect(one).toBe(two);
		await remove();
	});

	it('tries a store again that could not be opened', async () => {
		const broken = { file: '/dev/null/helpdesk.sqlite' };
		await expect(storeFor(broken)).rejects.toThrow();
		await expect(storeFor(broken)).rejects.toThrow();
	});

	it('warns in the log and in the test of the credential when n8n runs in queue mode on a file', async () => {
		const { credential, remove } = temporaryStore();
		const warn = jest.spyOn(LoggerProxy, 'warn').mockImplementation(() => {});
		process.env.EXECUTIONS_MODE = 'queue';
		try {
			await expect(tested(credential)).resolves.toMatchObject({ status: 'OK', message: expect.stringMatching(/queue mode.*PostgreSQL/) as string });
			await storeFor(credential);
			expect(warn.mock.calls).toEqual([[expect.stringMatching(/this machine/)]]);
		} finally {
			restoreMode();
			warn.mockRestore();
			await remove();
		}
	});
});

describeOnPostgres('storeFor, on PostgreSQL,', () => {
	const { host, port, database, user, password = '' } = TEST_SERVER;
	const schema = newSchemaName();
	const credential = { engine: 'postgres', host, port, database, user, password, ssl: 'off', schema };
	afterAll(async () => {
		await closeStores();
		await dropSchema(schema);
	});

	it('opens each database once in a process', async () => {
		const [one, two] = await Promise.all([storeFor(credential), storeFor({ ...credential })]);
		expect(one).toBe(two);
	});

	it('tells in the test of the credential what was reached', async () => {
		const message = `The store is open: PostgreSQL database "${database}" at ${host}:${port}, schema "${schema}", user "${user}"`;
		expect(await tested(credential)).toEqual({ status: 'OK', message });
	});

	it('tells in the test of the credential why it was not, and how to go on', async () => {
		const { status, message } = await tested({ ...credential, database: 'no_such_database' });
		expect(status).toBe('Error');
		expect(message).toMatch(/no database of this name.*create the database/);
	});
});
