import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { temporaryFolder } from '../temporaryFolder';

const WRAPPER = join(__dirname, '../../../desk/npmWrapper');
const folder = temporaryFolder();

/** A real npm that only says what it was asked. */
const RECORDER = '#!/bin/sh\necho "real npm: $*"\nexit "${RECORDED_EXIT:-0}"\n';

beforeEach(() => {
	mkdirSync(join(folder.path, 'bin'));
	writeFileSync(join(folder.path, 'bin', 'npm'), RECORDER, { mode: 0o755 });
	writeFileSync(join(folder.path, 'desk-1.2.3.tgz'), 'the packed checkout');
	mkdirSync(join(folder.path, 'nodes'));
});

function environment(more: Record<string, string> = {}): Record<string, string> {
	return {
		...more,
		PATH: [WRAPPER, join(folder.path, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
		DESK_PACKAGE_NAME: 'n8n-nodes-desk',
		DESK_PACKAGE_VERSION: '1.2.3',
		DESK_PACKAGE_TARBALL: join(folder.path, 'desk-1.2.3.tgz'),
	};
}

function npm(args: string[]): string {
	return execFileSync('npm', args, { cwd: join(folder.path, 'nodes'), encoding: 'utf8', env: environment() });
}

it('tells the version of the checkout', () => {
	expect(JSON.parse(npm(['view', 'n8n-nodes-desk@latest', 'version', '--json']))).toBe('1.2.3');
});

it('hands out the packed checkout and leaves the original, because n8n deletes what it gets', () => {
	expect(npm(['pack', 'n8n-nodes-desk@1.2.3', '--quiet']).trim()).toBe('desk-1.2.3.tgz');
	expect(readFileSync(join(folder.path, 'nodes', 'desk-1.2.3.tgz'), 'utf8')).toBe('the packed checkout');
	expect(existsSync(join(folder.path, 'desk-1.2.3.tgz'))).toBe(true);
});

it.each([
	['another package', ['view', 'n8n-nodes-desk-other@1.0.0', 'version', '--json'], 'real npm: view n8n-nodes-desk-other@1.0.0 version --json'],
	['an installation, from the registry of this machine', ['install', '--ignore-scripts=true', '--registry=https://elsewhere.example'], 'real npm: install --ignore-scripts=true --prefer-offline'],
	['no command at all', [], 'real npm:'],
])('leaves %s to the real npm', (_what, args, said) => {
	expect(npm(args).trim()).toBe(said);
});

it('passes on that the real npm has failed', () => {
	const { status } = spawnSync('npm', ['install'], { env: environment({ RECORDED_EXIT: '7' }) });
	expect(status).toBe(7);
});
