/** `npm run start:queue`: the desk in n8n's queue mode, in this terminal until ctrl-C. */
import { rm } from 'node:fs/promises';

import { checkout } from './checkout.ts';
import { DEFAULT_PORTS } from './deskOptions.ts';
import { readDeskState } from './deskState.ts';
import { dropSchemas, readPostgresUrl } from './queue/postgresServer.ts';
import { schemasOf } from './queue/queueEnvironment.ts';
import { readRedisUrl } from './queue/redisServer.ts';
import { queueName, startQueueDesk } from './queue/startQueueDesk.ts';
import { topology } from './queue/topology.ts';
import { runInTerminal, say } from './runInTerminal.ts';
import { readStartOptions } from './startOptions.ts';

const { webhook, worker } = topology.processes;

const HELP = `npm run start:queue -- [options]

Starts n8n in queue mode with this package and the shipped workflows: a main process, ${webhook.count} webhook processes and ${worker.count} workers
behind one address, and a simulator of WhatsApp to play customers. Needs PostgreSQL and Redis.
What it keeps lies in .desk/queue and in two schemas of the database, its logs in .desk/queue-logs. Ctrl-C stops everything.

  DATABASE_URL             the PostgreSQL (postgresql://postgres@127.0.0.1:5432/postgres)
  REDIS_URL                the Redis (redis://127.0.0.1:6379)
  --n8n-port <port>        of the editor and the webhooks (${DEFAULT_PORTS.n8n}; or DESK_N8N_PORT)
  --simulator-port <port>  of the simulator and its chat page (${DEFAULT_PORTS.simulator}; or DESK_SIMULATOR_PORT)
  --reset                  forget all data of this desk and begin anew; n8n itself stays installed
  --help                   show this
`;

const servers = () => ({ postgres: readPostgresUrl(process.env['DATABASE_URL']), redis: readRedisUrl(process.env['REDIS_URL']) });

async function reset(home: string): Promise<void> {
	await dropSchemas(servers().postgres, Object.values(schemasOf(queueName(await readDeskState(home)))));
	await rm(home, { recursive: true, force: true });
	await rm(checkout.queueLogs, { recursive: true, force: true });
}

await runInTerminal(
	{
		async start(options) {
			const { desk, cluster } = await startQueueDesk({ ...options, ...servers() });
			const processes = [['main process', [cluster.main]], ['webhook processes', cluster.webhooks], ['workers', cluster.workers]] as const;
			for (const [name, services] of processes) say(`  ${name.padEnd(18)}${services.map(({ pid, url }) => `${pid} (${new URL(url).host})`).join('   ')}`);
			return desk;
		},
		reset,
		help: HELP,
		folders: { home: checkout.queueHome, logs: checkout.queueLogs },
	},
	() => readStartOptions(process.argv.slice(2), process.env),
);
