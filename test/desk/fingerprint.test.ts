import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint } from '../../desk/fingerprint.ts';
import { temporaryFolder } from './temporaryFolder';

const folder = temporaryFolder();
const PATHS = ['package.json', 'nodes'];

beforeEach(() => {
	mkdirSync(join(folder.path, 'nodes', 'Router'), { recursive: true });
	writeFileSync(join(folder.path, 'package.json'), '{}');
	writeFileSync(join(folder.path, 'nodes', 'Router', 'rules.ts'), 'one');
	writeFileSync(join(folder.path, 'README.md'), 'not asked for');
});

const taken = async () => await fingerprint(folder.path, PATHS);

it('is the same while nothing changes', async () => {
	expect(await taken()).toBe(await taken());
});

it.each([
	['a file changes', () => writeFileSync(join(folder.path, 'nodes', 'Router', 'rules.ts'), 'two')],
	['a file is added', () => writeFileSync(join(folder.path, 'nodes', 'Router', 'more.ts'), '')],
	['a file is removed', () => rmSync(join(folder.path, 'package.json'))],
	[
		'a file moves',
		() => {
			rmSync(join(folder.path, 'nodes', 'Router', 'rules.ts'));
			writeFileSync(join(folder.path, 'nodes', 'rules.ts'), 'one');
		},
	],
])('changes when %s', async (_what, change) => {
	const before = await taken();
	change();
	expect(await taken()).not.toBe(before);
});

it('does not look at what it was not asked for', async () => {
	const before = await taken();
	writeFileSync(join(folder.path, 'README.md'), 'changed');
	expect(await taken()).toBe(before);
});
