import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { installFromLock } from './installFromLock.mjs';
import { isInstalled } from './isInstalled.mjs';
import { root } from './root.mjs';
import { SetupError } from './SetupError.mjs';

const NEEDS_MB = 2_400;
const recipe = join(root, 'desk', 'n8n');
const installed = join(root, '.desk', 'n8n');
/** node_modules stays where it is; npm replaces it when the lock file has changed. */
const RECIPE_FILES = ['package.json', 'package-lock.json', '.npmrc', 'sqlite3'];

/** Installs the n8n of the recipe in desk/n8n into .desk/n8n, apart from the package, which must not depend on it. */
export async function installN8n() {
	try {
		mkdirSync(installed, { recursive: true });
		rmSync(join(installed, 'sqlite3'), { recursive: true, force: true });
		for (const file of RECIPE_FILES) cpSync(join(recipe, file), join(installed, file), { recursive: true });
	} catch (error) {
		throw new SetupError(`${installed} cannot be written (${error.code ?? error.message}).`, 'Make sure that this checkout belongs to your user and that the disk has room.');
	}
	if (isInstalled(installed)) return;
	await installFromLock({ subject: `n8n ${version()}`, folder: installed, needsMb: NEEDS_MB });
}

function version() {
	return JSON.parse(readFileSync(join(recipe, 'package.json'), 'utf8')).dependencies.n8n;
}
