import { createHash } from 'node:crypto';

import { assertInstalled } from '../assertInstalled.ts';
import { assertPortFree } from '../assertPortFree.ts';
import { resolveDeskOptions, type DeskOptions } from '../deskOptions.ts';
import { readDeskState, type DeskState } from '../deskState.ts';
import { freePorts } from '../freePort.ts';
import { furnishDesk } from '../furnishDesk.ts';
import { n8nEnvironment } from '../n8nEnvironment.ts';
import { packPackage } from '../packPackage.ts';
import type { RunningDesk } from '../RunningDesk.ts';
import { N8nCluster } from './N8nCluster.ts';
import { prepareSchemas, type PostgresServer } from './postgresServer.ts';
import { queueEnvironment, queueStoreCredential, schemasOf, type QueuePlace } from './queueEnvironment.ts';
import { assertRedisAnswers, type RedisServer } from './redisServer.ts';
import { topology, type ProcessName } from './topology.ts';
import { WebhookProxy } from './WebhookProxy.ts';

export interface QueueDeskOptions extends DeskOptions {
	postgres: PostgresServer;
	redis: RedisServer;
}

export interface QueueDesk {
	desk: RunningDesk;
	cluster: N8nCluster;
	place: QueuePlace;
}

/** What a desk is called in PostgreSQL and Redis: a new desk, which has a key of its own, finds nothing of an earlier one. */
export const queueName = ({ encryptionKey }: DeskState): string => `desk_${createHash('sha256').update(encryptionKey).digest('hex').slice(0, 10)}`;

/** Starts the desk in n8n's queue mode: main process, webhook processes, workers, the proxy before them, and the simulator. */
export async function startQueueDesk(given: QueueDeskOptions): Promise<QueueDesk> {
	const options = resolveDeskOptions(given);
	const { home, logs, ports, environment, log, signal } = options;
	assertInstalled();
	for (const use of [ports.n8n, ports.simulator]) await assertPortFree(use);
	await assertRedisAnswers(given.redis);
	const state = await readDeskState(home);
	const place: QueuePlace = { postgres: given.postgres, redis: given.redis, name: queueName(state) };
	await prepareSchemas(place.postgres, Object.values(schemasOf(place.name)));
	const packed = await packPackage(log, signal);

	const kinds: ProcessName[] = ['main', 'webhook', 'worker'];
	const needed = kinds.reduce((sum, kind) => sum + topology.processes[kind].count, 0);
	const found = await freePorts(2 * needed);
	const brokers = found.splice(needed);
	const brokerOf = new Map(found.map((port, index) => [port, brokers[index]!]));
	const portsOf = (kind: ProcessName) => found.splice(0, topology.processes[kind].count);
	const own = { main: portsOf('main'), webhook: portsOf('webhook'), worker: portsOf('worker') };
	log(`Starting n8n (${own.main.length} main process, ${own.webhook.length} webhook processes, ${own.worker.length} workers) and the simulator …`);
	const url = `http://127.0.0.1:${ports.n8n.port}`;
	const proxy = new WebhookProxy(own.main[0]!, own.webhook);
	await proxy.listen(ports.n8n.port);
	const cluster = await N8nCluster.start({
		url,
		logs,
		ports: own,
		proxy,
		environment: (port) => {
			const extra = {
				...queueEnvironment(place),
				N8N_EDITOR_BASE_URL: `${url}/`,
				N8N_WEBHOOK_URL: `${url}/`,
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
				QUEUE_HEALTH_CHECK_PORT: String(port),
				...environment,
			};
			return n8nEnvironment({ home, port, brokerPort: brokerOf.get(port)!, encryptionKey: state.encryptionKey, package: packed, extra }, process.env);
		},
	});
	const desk = await furnishDesk(cluster, { options, packed, state, storeCredential: queueStoreCredential(place) });
	return { desk, cluster, place };
}
