import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One hash over files and folders, by name and content, so that unchanged parts need not be built or installed again. */
export async function fingerprint(root: string, paths: string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const path of paths) {
		for (const file of await filesUnder(root, path)) hash.update(`${file}\0`).update(await readFile(join(root, file))).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

async function filesUnder(root: string, path: string): Promise<string[]> {
	const found = await stat(join(root, path)).catch(() => undefined);
	if (!found) return [];
	if (!found.isDirectory()) return [path];
	const names = (await readdir(join(root, path))).sort();
	return (await Promise.all(names.map(async (name) => await filesUnder(root, `${path}/${name}`)))).flat();
}
