import { cpus, loadavg, totalmem } from 'node:os';

import { quantile, type Measured } from './measure.ts';
import type { GrowthPoint } from './measureGrowth.ts';
import type { WorkerRow } from './measureWorkers.ts';

const GIGABYTE = 2 ** 30;

/** When and where: numbers of other machines cannot be compared, ratios can. */
export function heading(): string {
	const [load] = loadavg();
	return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / GIGABYTE)} GB, Node ${process.versions.node}, load ${load!.toFixed(1)} before the run\n`;
}

export interface SettingsColumn {
	name: string;
	measured: Map<string, Measured>;
}

const BASELINE = 'bare Webhook, NoOp';
const rate = ({ count, seconds }: Measured): number => count / seconds;
const cost = ({ processorMs, count }: Measured): number => processorMs / count;
const reply = ({ firstReplies }: Measured): string => (firstReplies.length > 0 ? `, first reply ${quantile(firstReplies, 0.5).toFixed(0)} / ${quantile(firstReplies, 0.99).toFixed(0)} ms` : '');

/** A row for each case; for each setting what was done in a second and what it cost, both as ratios to the bare webhook, and p50 / p99 of the first reply. */
export function settingsTable(columns: readonly SettingsColumn[]): string {
	const cases = [...columns[0]!.measured.keys()];
	const rows = cases.map((name) => [name, ...columns.map(({ measured }) => cell(measured.get(name)!, measured.get(BASELINE)!)), runs(columns[0]!.measured.get(name)!)]);
	return markdown([['', ...columns.map(({ name }) => name), 'executions each'], ...rows]);
}

const cell = (measured: Measured, baseline: Measured): string =>
	`${rate(measured).toFixed(1)}/s (${(rate(measured) / rate(baseline)).toFixed(2)} ×), ${cost(measured).toFixed(1)} ms (${(cost(measured) / cost(baseline)).toFixed(2)} ×)${reply(measured)}`;

const runs = ({ executions, count }: Measured): string => (executions / count).toFixed(2);

/** Throughput with one to three workers. */
export function workersTable(rows: readonly WorkerRow[]): string {
	return markdown([
		['workers', 'bare Webhook, NoOp', 'our desk', 'ratio'],
		...rows.map(({ workers, bare, desk }) => [String(workers), `${rate(bare).toFixed(1)}/s`, `${rate(desk).toFixed(1)}/s${reply(desk)}`, `${(rate(desk) / rate(bare)).toFixed(2)} ×`]),
	]);
}

/** What many messages leave behind. */
export function growthTable(points: readonly GrowthPoint[]): string {
	const [first] = points;
	return markdown([
		['messages of customers', 'memory of n8n', 'store', 'for each message', 'messages a second'],
		...points.map(({ messages, memory, store, perSecond }) => [
			String(messages),
			`${memory.toFixed(0)} MB`,
			`${(store / 1024).toFixed(1)} MB`,
			messages > 0 ? `${((store - first!.store) / messages).toFixed(1)} kB` : '',
			messages > 0 ? perSecond.toFixed(1) : '',
		]),
	]);
}

function markdown([head, ...rows]: readonly string[][]): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return `${[line(head!), line(head!.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
