import { setTimeout as sleep } from 'node:timers/promises';

import type { RunningDesk } from '../../desk/RunningDesk.ts';
import { processorTime } from './processorTime.ts';

export interface Measured {
	/** Of what the case counts: requests, or messages that were handled to the end. */
	count: number;
	seconds: number;
	/** Milliseconds of processor that n8n took for all of it: unlike the time on the clock, other programs hardly change it. */
	processorMs: number;
	/** Milliseconds to the first reply, where there is one. */
	firstReplies: number[];
	/** In the list of n8n; missing where n8n keeps none. */
	executions: number;
}

/** So many customers, or connections, at the same time. */
export const AT_ONCE = 10;
/** V8 compiles well what has run for a while, as in an n8n that runs for days. */
const WARM_UP_MS = Number(process.env['BENCH_WARM_UP_SECONDS'] ?? 8) * 1000;
/** How long each case takes in each of its turns. */
const TURN_MS = Number(process.env['BENCH_SECONDS'] ?? 4) * 1000;
const SETTLE_WITHIN_MS = 120_000;

/** Something that is done over and over: gives how much it did until `end`, and notes how long first replies took. */
export type Work = (end: number, replies: number[]) => Promise<number>;

/** Does the work by several at once, and gives how much was done. */
async function repeat(forMs: number, replies: number[], work: Work): Promise<number> {
	const end = performance.now() + forMs;
	let done = 0;
	const worker = async () => {
		while (performance.now() < end) {
			const more = await work(end, replies);
			done += more;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return done;
}

/** Nothing runs any more in n8n: what was only accepted counts when it has been done. */
async function settle({ n8n }: RunningDesk): Promise<void> {
	const deadline = performance.now() + SETTLE_WITHIN_MS;
	while ((await n8n.executions.count({ status: ['new', 'running'] })) > 0) {
		if (performance.now() > deadline) throw new Error('The executions do not come to an end.');
		await sleep(50);
	}
}

/** Time counts until the last execution has ended. */
export async function measure(desk: RunningDesk, workflowId: string, work: Work): Promise<Measured> {
	await repeat(WARM_UP_MS, [], work);
	await settle(desk);
	const executionsBefore = await desk.n8n.executions.count({ workflowId });
	const firstReplies: number[] = [];
	const start = performance.now();
	const processorBefore = await processorTime(desk.n8nPid);
	const count = await repeat(TURN_MS, firstReplies, work);
	await settle(desk);
	return {
		count,
		seconds: (performance.now() - start) / 1000,
		processorMs: (await processorTime(desk.n8nPid)) - processorBefore,
		firstReplies,
		executions: (await desk.n8n.executions.count({ workflowId })) - executionsBefore,
	};
}

/** Several turns of one case as one. */
export const together = (turns: readonly Measured[]): Measured => ({
	count: sum(turns.map(({ count }) => count)),
	seconds: sum(turns.map(({ seconds }) => seconds)),
	processorMs: sum(turns.map(({ processorMs }) => processorMs)),
	firstReplies: turns.flatMap(({ firstReplies }) => firstReplies),
	executions: sum(turns.map(({ executions }) => executions)),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function quantile(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
