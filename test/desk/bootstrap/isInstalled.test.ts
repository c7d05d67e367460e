import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../temporaryFolder';
import { runModule } from './runModule';

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean; resolved?: string }>;

const folder = temporaryFolder();
const WANTED: Packages = {
	'': {},
	'node_modules/zod': { version: '4.0.0' },
	'node_modules/fsevents': { version: '2.0.0', optional: true },
	'node_modules/sqlite3': { resolved: 'sqlite3', link: true },
	sqlite3: { version: '5.1.7' },
};
const INSTALLED: Packages = { 'node_modules/zod': { version: '4.0.0' }, 'node_modules/sqlite3': { resolved: 'sqlite3', link: true }, sqlite3: { version: '5.1.7' } };

function isInstalled(wanted: Packages, record: string | undefined): unknown {
	writeFileSync(join(folder.path, 'package-lock.json'), JSON.stringify({ packages: wanted }));
	mkdirSync(join(folder.path, 'node_modules'));
	if (record !== undefined) writeFileSync(join(folder.path, 'node_modules', '.package-lock.json'), record);
	return runModule('isInstalled', 'isInstalled', [folder.path]);
}

it.each([
	['what npm has recorded is what the lock file says', WANTED, JSON.stringify({ packages: INSTALLED }), true],
	['there is more than the lock file says', WANTED, JSON.stringify({ packages: { ...INSTALLED, 'node_modules/more': { version: '1.0.0' } } }), true],
	['nothing was installed, or not to the end', WANTED, undefined, false],
	['the record is broken', WANTED, '{"packages":', false],
	['a package is missing', { ...WANTED, 'node_modules/luxon': { version: '3.0.0' } }, JSON.stringify({ packages: INSTALLED }), false],
	['a version has changed', { ...WANTED, 'node_modules/zod': { version: '4.0.1' } }, JSON.stringify({ packages: INSTALLED }), false],
	['a link has become a package', { ...WANTED, 'node_modules/sqlite3': { version: '5.1.7' } }, JSON.stringify({ packages: INSTALLED }), false],
])('when %s', (_what, wanted, record, expected) => {
	expect(isInstalled(wanted, record)).toBe(expected);
});
