import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BOOTSTRAP = join(__dirname, '../../../desk/bootstrap');

/** Runs a function of the bootstrap in a process of its own, because jest loads CommonJS only; arguments and result travel as JSON. */
export function runModule(module: string, name: string, args: unknown[]): unknown {
	const url = pathToFileURL(join(BOOTSTRAP, `${module}.mjs`)).href;
	const program = `
		const module = await import(${JSON.stringify(url)});
		let result;
		try {
			result = module[${JSON.stringify(name)}](...${JSON.stringify(args)});
		} catch (error) {
			result = error;
		}
		if (result instanceof Error) result = { error: result.message };
		process.stdout.write(JSON.stringify(result ?? null));`;
	return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}
