import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Received {
	outcome: string;
	repeated: boolean;
	conversation: string;
}

const run = promisify(execFile);
const HOOKS = join(__dirname, '../../../../bench/resolveTypescript.ts');
const SCRIPT = join(__dirname, 'receiveFromAnotherProcess.ts');

describe('Several processes on one file', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'helpdesk-processes-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** None of them finds the file there, so all of them also create it at the same moment. */
	const receiveInProcesses = async (prefixes: string[]): Promise<Received[]> => {
		const file = join(folder, 'helpdesk.sqlite');
		const script = ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--import', HOOKS, SCRIPT];
		const outputs = await Promise.all(prefixes.map(async (prefix) => await run(process.execPath, [...script, file, '50', prefix])));
		return outputs.flatMap(({ stdout }) => JSON.parse(stdout) as Received[]);
	};

	it('receive the same 50 messages once (H2, H6)', async () => {
		const received = await receiveInProcesses(['same ', 'same ', 'same ']);
		expect(received).toHaveLength(150);
		expect(received.filter(({ repeated }) => !repeated)).toHaveLength(50);
		expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(1);
	}, 60_000);

	it('receive different messages of one contact into one conversation (H1)', async () => {
		const received = await receiveInProcesses(['a ', 'b ', 'c ']);
		expect(received.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
		expect(received.filter(({ repeated }) => repeated)).toEqual([]);
		expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(1);
	}, 60_000);
});
