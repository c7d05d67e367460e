import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readDeskState } from '../../../desk/deskState.ts';
import type { N8nCluster } from '../../../desk/queue/N8nCluster.ts';
import { dropSchemas, type PostgresServer } from '../../../desk/queue/postgresServer.ts';
import { schemasOf } from '../../../desk/queue/queueEnvironment.ts';
import type { RedisServer } from '../../../desk/queue/redisServer.ts';
import { queueName, startQueueDesk } from '../../../desk/queue/startQueueDesk.ts';
import { TEST_SERVER } from '../../shared/store/postgres/testServer';
import { freePort } from './freePort';
import type { TestDesk } from './startTestDesk';

export interface TestQueueDesk extends TestDesk {
	cluster: N8nCluster;
	/** Where the desk remembers. */
	postgres: PostgresServer;
	schema: string;
}

/** The desk of `npm run start:queue` with these workflows, in schemas of its own on the PostgreSQL of the tests. */
export async function startTestQueueDesk(workflowFiles: readonly string[], redis: RedisServer, environment?: Record<string, string>): Promise<TestQueueDesk> {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-queue-'));
	const { host, port, database, user, password = '' } = TEST_SERVER;
	const postgres = { host, port, database, user, password };
	const schemas = schemasOf(queueName(await readDeskState(home)));
	const cleanUp = async () => {
		await dropSchemas(postgres, Object.values(schemas));
		rmSync(home, { recursive: true, force: true });
	};
	const starting = startQueueDesk({
		home,
		workflowFiles,
		postgres,
		redis,
		environment,
		logs: join(home, 'logs'),
		n8nPort: await freePort(),
		simulatorPort: await freePort(),
	});
	starting.catch(cleanUp);
	const { desk, cluster } = await starting;
	return {
		desk,
		home,
		cluster,
		postgres,
		schema: schemas.helpdesk,
		async stop() {
			await desk.stop();
			await cleanUp();
		},
	};
}
