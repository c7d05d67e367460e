import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

import { node24 } from './installNode24.mjs';
import { root } from './root.mjs';

const LOOK_FOR_PARENT_EVERY_MS = 500;
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program of this checkout with Node 24 and hands back its exit code. This process waits, so that ctrl-C lets the program end in its own order. */
export async function runWithNode24(args) {
	const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	const child = spawn(node24, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
	for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
	endWithParent(child);
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
	});
}

/** When npm is killed, its shell goes and we stay behind without a terminal; what we started must end with it. */
function endWithParent(child) {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		child.kill('SIGTERM');
	}, LOOK_FOR_PARENT_EVERY_MS);
	watch.unref();
}
