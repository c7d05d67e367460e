import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { startDesk } from '../../desk/startDesk.ts';
import { BenchDesk, benchOptions } from './BenchDesk.ts';
import { converse } from './customers.ts';
import type { GraphStandIn } from './GraphStandIn.ts';
import { AT_ONCE } from './measure.ts';

export interface GrowthPoint {
	messages: number;
	/** Of the process of n8n, in megabytes. */
	memory: number;
	/** Of the store with its log, in kilobytes. */
	store: number;
	perSecond: number;
}

const POINTS = 5;
const MEGABYTE_IN_KB = 1024;

/** So many messages of customers through one desk (BENCH_MESSAGES), with what n8n's process and the store have grown to on the way. */
export async function measureGrowth(graph: GraphStandIn, environment: Record<string, string>, messages: number): Promise<GrowthPoint[]> {
	const options = await benchOptions(graph, environment);
	const bench = await BenchDesk.furnish(await startDesk(options), options.home, graph);
	try {
		const desk = await bench.publishDesk();
		const look = async (done: number, perSecond: number): Promise<GrowthPoint> => ({ messages: done, memory: await memoryOf(bench.desk.n8nPid), store: await sizeOf(options.home), perSecond });
		const points = [await look(0, 0)];
		let done = 0;
		for (let point = 1; point <= POINTS; point++) {
			const goal = (messages * point) / POINTS;
			const start = performance.now();
			const before = done;
			await Promise.all(
				Array.from({ length: AT_ONCE }, async () => {
					while (done < goal) {
						const more = await converse({ number: desk.number, graph, withReceipts: false }, Infinity, []);
						done += more;
					}
				}),
			);
			points.push(await look(done, ((done - before) * 1000) / (performance.now() - start)));
		}
		return points;
	} finally {
		await bench.stop();
	}
}

/** Linux tells; elsewhere there is no figure. */
async function memoryOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / MEGABYTE_IN_KB;
}

async function sizeOf(home: string): Promise<number> {
	const file = join(home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite');
	const sizes = await Promise.all([file, `${file}-wal`].map(async (name) => await stat(name).then(({ size }) => size, () => 0)));
	return sizes.reduce((sum, size) => sum + size, 0) / MEGABYTE_IN_KB;
}
