import { startQueueDesk } from '../../desk/queue/startQueueDesk.ts';
import { dropSchemas, type PostgresServer } from '../../desk/queue/postgresServer.ts';
import { schemasOf } from '../../desk/queue/queueEnvironment.ts';
import type { RedisServer } from '../../desk/queue/redisServer.ts';
import { BenchDesk, benchOptions } from './BenchDesk.ts';
import { post } from './CloudNumber.ts';
import { converse } from './customers.ts';
import type { GraphStandIn } from './GraphStandIn.ts';
import { measure, type Measured } from './measure.ts';
import { bareWebhook } from './triggerWorkflows.ts';

export interface WorkerRow {
	workers: number;
	bare: Measured;
	desk: Measured;
}

/** The desk in queue mode with all its workers, then with one less each time; the bare webhook takes turns with it. */
export async function measureWorkers(graph: GraphStandIn, servers: { postgres: PostgresServer; redis: RedisServer }): Promise<WorkerRow[]> {
	const options = await benchOptions(graph, {});
	const { desk, cluster, place } = await startQueueDesk({ ...options, ...servers });
	const bench = await BenchDesk.furnish(desk, options.home, graph);
	try {
		const bare = await bench.publish(bareWebhook);
		const shipped = await bench.publishDesk();
		const rows: WorkerRow[] = [];
		const running = [...cluster.workers];
		while (running.length > 0) {
			const row = {
				workers: running.length,
				bare: await measure(bench.desk, bare.id, async () => {
					await post(bare.url, '{"text":"Hello"}');
					return 1;
				}),
				desk: await measure(bench.desk, shipped.id, async (end, replies) => await converse({ number: shipped.number, graph, withReceipts: false }, end, replies)),
			};
			process.stderr.write(`  ${row.workers} workers: ${(row.desk.count / row.desk.seconds).toFixed(1)}/s\n`);
			rows.push(row);
			await running.pop()!.stop();
		}
		return rows;
	} finally {
		await bench.stop();
		await dropSchemas(servers.postgres, Object.values(schemasOf(place.name)));
	}
}
