import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Received {
	outcome: string;
	repeated: boolean;
	conversation: string;
}

const run = promisify(execFile);
const HOOKS = join(__dirname, '../../../bench/resolveTypescript.ts');
const SCRIPT = join(__dirname, 'receiveFromAnotherProcess.ts');
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];

/** One process per prefix, each receiving 50 messages at once. None of them finds the store there, so all also create it at the same moment. */
export async function receiveInProcesses(place: { file: string } | { schema: string }, prefixes: string[]): Promise<Received[]> {
	const outputs = await Promise.all(prefixes.map(async (prefix) => await run(process.execPath, [...QUIET, '--import', HOOKS, SCRIPT, JSON.stringify(place), '50', prefix])));
	return outputs.flatMap(({ stdout }) => JSON.parse(stdout) as Received[]);
}
