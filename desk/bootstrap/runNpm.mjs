import { spawn } from 'node:child_process';

/** Runs npm and hands back its exit code and everything that it printed. */
export async function runNpm(args, cwd) {
	const child = spawn('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
	let printed = '';
	const keep = (chunk) => {
		printed += chunk;
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const code = await new Promise((resolve) => {
		child.once('close', resolve);
		child.once('error', (error) => {
			printed += String(error);
			resolve(1);
		});
	});
	return { code, printed };
}
