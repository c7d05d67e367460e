import { describeProcesses } from '../describeProcesses';
import { receiveInProcesses } from '../receiveInProcesses';
import { dropSchema, newSchemaName } from './temporaryPostgresStore';
import { describeOnPostgres } from './describeOnPostgres';

describeOnPostgres('Several processes on one PostgreSQL', () => {
	let schema: string;
	beforeEach(() => {
		schema = newSchemaName();
	});
	afterEach(async () => await dropSchema(schema));

	describeProcesses(async (prefixes) => await receiveInProcesses({ schema }, prefixes));
});
