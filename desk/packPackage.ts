import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { buildDist } from './buildDist.ts';
import { checkout } from './checkout.ts';
import { fingerprint } from './fingerprint.ts';
import { runProgram } from './runProgram.ts';

export interface PackedPackage {
	name: string;
	version: string;
	/** Hash of everything that goes into the package. */
	fingerprint: string;
	tarball: string;
}

const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'gulpfile.js', 'README.md', 'LICENSE.md', 'nodes', 'credentials', 'inbox', 'desk/buildInbox.ts', 'desk/bundleInbox.ts'];

/** Builds this checkout and packs it like a release, unless the same sources have been packed before. */
export async function packPackage(log: (line: string) => void, signal?: AbortSignal): Promise<PackedPackage> {
	const { name, version } = JSON.parse(await readFile(checkout.manifest, 'utf8')) as { name: string; version: string };
	const sources = await fingerprint(checkout.root, SOURCES);
	const tarball = join(checkout.packed, `${name}-${version}-${sources}.tgz`);
	const packed = { name, version, fingerprint: sources, tarball };
	if (await exists(tarball)) return packed;
	log('Building the package …');
	await buildDist(signal);
	log('Packing the package …');
	await pack(tarball, signal);
	return packed;
}

/** Packs into a folder of its own and renames, so that an interrupted run leaves no half tarball under the final name. */
async function pack(tarball: string, signal?: AbortSignal): Promise<void> {
	const folder = join(checkout.packed, `packing-${process.pid}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
	const printed = await runProgram({ program: 'npm', arguments: ['pack', ...options], cwd: checkout.root, signal });
	const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
	await rename(join(folder, filename), tarball);
	await rm(folder, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
	return await stat(path).then(() => true, () => false);
}
