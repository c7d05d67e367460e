/**
 * What every npm script starts with. It is plain JavaScript without dependencies because on a fresh clone there is
 * nothing else: it installs what the task needs, brings Node 24 along, and hands over to it.
 */
import { join } from 'node:path';

import { checkNode } from './bootstrap/checkNode.mjs';
import { SetupError } from './bootstrap/SetupError.mjs';
import { installN8n } from './bootstrap/installN8n.mjs';
import { installRoot } from './bootstrap/installRoot.mjs';
import { root } from './bootstrap/root.mjs';
import { runWithNode24 } from './bootstrap/runWithNode24.mjs';

/** The program of each task, and whether it needs n8n. */
const TASKS = {
	start: { program: ['desk/start.ts'], needsN8n: true },
	'start:queue': { program: ['desk/startQueue.ts'], needsN8n: true },
	test: { program: ['desk/test.ts'], needsN8n: true },
	build: { program: ['desk/check.ts', 'build'] },
	lint: { program: ['desk/check.ts', 'lint'] },
	typecheck: { program: ['desk/check.ts', 'typecheck'] },
};

async function main([name, ...given]) {
	checkNode();
	const task = TASKS[name];
	if (!task) throw new SetupError(`There is no task "${name ?? ''}".`, `Tasks: ${Object.keys(TASKS).join(', ')}.`);
	await installRoot();
	const asksForHelp = given.includes('--help') || given.includes('-h');
	if (task.needsN8n && !asksForHelp) await installN8n();
	const [script, ...fixed] = task.program;
	return await runWithNode24([join(root, script), ...fixed, ...given]);
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof SetupError)) throw error;
	process.stderr.write(`\n${error.message}\n`);
	process.exitCode = 1;
}
