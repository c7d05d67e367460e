import { spawn } from 'node:child_process';

export interface ProgramRun {
	program: string;
	arguments: string[];
	cwd: string;
	env?: Record<string, string | undefined>;
	signal?: AbortSignal;
}

/** Runs a program to its end and hands back what it printed; a failure carries all of it, because that is where the reason is. */
export async function runProgram(run: ProgramRun): Promise<string> {
	const child = spawn(run.program, run.arguments, {
		cwd: run.cwd,
		env: { ...process.env, ...run.env },
		stdio: ['ignore', 'pipe', 'pipe'],
		signal: run.signal,
	});
	let output = '';
	let errors = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const exitCode = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (exitCode !== 0) {
		throw new Error(`${[run.program, ...run.arguments].join(' ')} ended with ${exitCode}:\n${errors}${output}`.trimEnd());
	}
	return output;
}
