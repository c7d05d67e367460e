/** `npm start`: the desk in this terminal until ctrl-C. */
import { rm } from 'node:fs/promises';

import { checkout } from './checkout.ts';
import { DeskLock } from './DeskLock.ts';
import { resolveDeskOptions } from './deskOptions.ts';
import { explainFailure } from './explainFailure.ts';
import { HELP, readStartOptions, type StartOptions } from './startOptions.ts';
import { startDesk } from './startDesk.ts';
import { welcome } from './welcome.ts';

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** Aborts at the first signal. A second ctrl-C changes nothing: what was started is being stopped. */
function untilSignal(): AbortSignal {
	const interruption = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			if (interruption.signal.aborted) return;
			say('\nStopping the desk …');
			interruption.abort();
		});
	}
	return interruption.signal;
}

async function run(options: StartOptions): Promise<number> {
	const startedAt = Date.now();
	const signal = untilSignal();
	const { home, ports } = resolveDeskOptions(options);
	const lock = await DeskLock.take(home, {
		editorUrl: `http://127.0.0.1:${ports.n8n.port}`,
		simulatorUrl: `http://127.0.0.1:${ports.simulator.port}`,
	});
	try {
		if (options.reset) await reset(home);
		const desk = await startDesk({ ...options, home, log: say, signal });
		say(welcome(desk, (await desk.simulator?.numbers()) ?? [], Math.round((Date.now() - startedAt) / 1000)));
		const stopped = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
		const crash = signal.aborted ? undefined : await Promise.race([desk.crashed, stopped]);
		await desk.stop();
		if (crash) say(`\n${explainFailure(crash)}`);
		return crash ? 1 : 0;
	} catch (error) {
		if (signal.aborted) return 0;
		throw error;
	} finally {
		await lock.release();
	}
}

/** Everything the desk keeps goes, except n8n's installation and the lock that we hold. */
async function reset(home: string): Promise<void> {
	say('Forgetting the data of the desk …');
	await rm(home, { recursive: true, force: true });
	await rm(checkout.logs, { recursive: true, force: true });
}

try {
	const options = readStartOptions(process.argv.slice(2), process.env);
	if (options.help) process.stdout.write(HELP);
	else process.exitCode = await run(options);
} catch (error) {
	process.stderr.write(`\n${explainFailure(error)}\n`);
	process.exitCode = 1;
}
