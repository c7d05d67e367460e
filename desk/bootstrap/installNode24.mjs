import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { explainNpmFailure } from './explainNpmFailure.mjs';
import { root } from './root.mjs';
import { runNpm } from './runNpm.mjs';
import { SetupError } from './SetupError.mjs';

const WANTED = 24;

/** The Node that everything after this runs on; n8n does not start on an older one. */
export const node24 = join(root, 'node_modules', 'node', 'bin', 'node');

/** The npm package "node" gets its program by an install script, the only one that is run here. */
export async function installNode24() {
	if (major() === WANTED) return;
	process.stdout.write(`Installing Node ${WANTED} into this checkout …\n`);
	const { code, printed } = await runNpm(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false'], root);
	if (major() === WANTED) return;
	if (code !== 0) throw explainNpmFailure(`Node ${WANTED}`, printed);
	throw new SetupError(
		`npm has not put Node ${WANTED} into node_modules.`,
		`If npm is set up to run no install scripts, allow the one of the package "node" and run: npm rebuild node\n\n${printed.trim()}`,
	);
}

function major() {
	try {
		return Number(execFileSync(node24, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0]);
	} catch {
		return undefined;
	}
}
