import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

import { explainNpmFailure } from './explainNpmFailure.mjs';
import { InstallProgress } from './InstallProgress.mjs';
import { isInstalled } from './isInstalled.mjs';
import { isOffline } from './isOffline.mjs';
import { runNpm } from './runNpm.mjs';
import { SetupError } from './SetupError.mjs';

const MB = 1024 * 1024;

/**
 * No install script of any package runs: what has to be compiled or downloaded elsewhere is not needed, and nothing else
 * should. It is "install" and not "ci", because "ci" refuses a lock file without the binaries of other platforms, which
 * a registry may lack; what counts is checked afterwards.
 */
const OPTIONS = ['install', '--no-save', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs what the lock file of a folder names, no more and no less, and shows that it goes on. */
export async function installFromLock({ subject, folder, needsMb }) {
	assertRoom(subject, folder, needsMb);
	removeHalfInstalled(folder);
	process.stdout.write(`Installing ${subject} (${needsMb} MB, once) …\n`);
	// Without a connection, what earlier installations have left in npm's cache may still be enough.
	const options = (await isOffline(folder)) ? [...OPTIONS, '--offline'] : OPTIONS;
	const progress = new InstallProgress(subject, folder);
	progress.start();
	const { code, printed } = await runNpm(options, folder);
	progress.stop();
	if (code !== 0) throw explainNpmFailure(subject, printed);
	if (!isInstalled(folder)) {
		throw new SetupError(`npm has not installed what ${join(folder, 'package-lock.json')} says.`, 'If package.json was changed by hand, run "npm install" there first.');
	}
	process.stdout.write(`  ${subject}: installed in ${progress.seconds} s\n`);
}

/** npm takes a package that is there for whole; after an interrupted installation, which leaves no record, it may not be. */
function removeHalfInstalled(folder) {
	if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
	rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
}

function assertRoom(subject, folder, needsMb) {
	const { bavail, bsize } = statfsSync(folder);
	const freeMb = Math.floor((bavail * bsize) / MB);
	if (freeMb >= needsMb) return;
	throw new SetupError(
		`There is not enough room on the disk for ${subject}: ${needsMb} MB are needed, ${freeMb} MB are free.`,
		'Make room and run the command again ("npm cache clean --force" empties npm\'s cache).',
	);
}
