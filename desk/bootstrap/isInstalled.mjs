import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

function isSame(wanted, installed) {
	if (!installed) return wanted.optional === true;
	return wanted.version === installed.version && wanted.link === installed.link;
}

/**
 * Whether node_modules is what the lock file says. npm writes its own record after the last step of an installation,
 * so an interrupted one has none, and one that somebody made by hand counts as well.
 */
export function isInstalled(folder) {
	const wanted = readPackages(join(folder, 'package-lock.json'));
	const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
	if (!wanted || !installed) return false;
	return Object.entries(wanted).every(([path, entry]) => path === '' || isLinkTarget(path) || isSame(entry, installed[path]));
}

/** A package that lies outside node_modules and is only linked into it. */
function isLinkTarget(path) {
	return !path.includes('node_modules/');
}
