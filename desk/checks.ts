import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { checkout } from './checkout.ts';

/** The programs of each check, run in this order with the Node that runs this. */
export const checks = {
	build: [
		['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
		['node_modules/gulp/bin/gulp.js', '--silent'],
		['desk/buildInbox.ts'],
	],
	lint: [['node_modules/eslint/bin/eslint.js', '.']],
	typecheck: [
		['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
		['node_modules/typescript/bin/tsc', '-p', 'tsconfig.tools.json'],
		['node_modules/typescript/bin/tsc', '-p', 'inbox/tsconfig.json'],
	],
};

export type CheckName = keyof typeof checks;

export function isCheckName(name: string): name is CheckName {
	return Object.hasOwn(checks, name);
}

/** Runs a check to its end, or to its first program that fails; extra arguments go to each program. */
export async function runCheck(name: CheckName, given: string[] = []): Promise<number> {
	// A file that was removed from the source must not stay in the package.
	if (name === 'build') await rm(join(checkout.root, 'dist'), { recursive: true, force: true });
	for (const program of checks[name]) {
		const exitCode = await runHere([...program, ...given]);
		if (exitCode !== 0) return exitCode;
	}
	return 0;
}

/** Runs a program of this checkout in the terminal that we are in. */
export async function runHere(args: string[], env: Record<string, string> = {}): Promise<number> {
	const child = spawn(process.execPath, args, { cwd: checkout.root, stdio: 'inherit', env: { ...process.env, ...env } });
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}
