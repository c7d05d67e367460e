import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { checkout } from '../../desk/checkout.ts';
import { coveredCode } from './coveredCode';
import type { Limits } from './fuzzLoop';
import type { Order, Tried } from './fuzzProcess';
import { writeSeeds, type Target } from './seeds';

/** On top of the time that was asked for: whoever is not back then hangs on an input. */
const PATIENCE_MS = 540_000;

export interface FuzzReport extends Tried {
	/** The share of the code of the parser and the signature check that was passed, 0 to 1. */
	covered: number;
}

/** All in one file, without the packages it uses: it stands where Node finds those. */
async function bundle(folder: string): Promise<string> {
	const outfile = join(folder, 'fuzzProcess.cjs');
	await build({ entryPoints: [join(checkout.root, 'test/fuzz/fuzzProcess.ts')], absWorkingDir: checkout.root, bundle: true, platform: 'node', format: 'cjs', packages: 'external', outfile, logLevel: 'warning' });
	return outfile;
}

async function inProcess(program: string, order: Order, env: Record<string, string> = {}): Promise<Tried> {
	const patience = PATIENCE_MS + (order.seconds ?? 0) * 1_000;
	const child = spawn(process.execPath, [program], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'], timeout: patience, killSignal: 'SIGKILL' });
	child.stdin.end(JSON.stringify(order));
	let output = '';
	child.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')));
	const ended = await new Promise<number | NodeJS.Signals>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
	});
	if (ended !== 0) throw new Error(`The fuzzer of ${order.target} ended with ${ended}; SIGKILL means that an input of seed ${order.seed} never came to an end.`);
	return JSON.parse(output) as Tried;
}

/** Fuzzes one target in a process of its own. `folder` is empty and stands below the checkout. */
export async function runFuzzer(target: Target, folder: string, limits: Limits): Promise<FuzzReport> {
	mkdirSync(folder, { recursive: true });
	const program = await bundle(folder);
	const order = { ...limits, target, folder, words: writeSeeds(target, join(folder, 'seeds')) };
	const tried = await inProcess(program, order);
	if (tried.found) return { ...tried, covered: 0 };
	const coverage = join(folder, 'coverage');
	await inProcess(program, { ...order, replay: true }, { NODE_V8_COVERAGE: coverage });
	const vendor = target.toLowerCase();
	return { ...tried, covered: coveredCode(program, coverage, (module) => new RegExp(`nodes/shared/providers/(${vendor}|metaShapes|reading)/`).test(module)) };
}
