import { DeskLock } from './DeskLock.ts';
import { resolveDeskOptions, type DeskOptions } from './deskOptions.ts';
import { explainFailure } from './explainFailure.ts';
import { guideTo } from './guide.ts';
import type { RunningDesk } from './RunningDesk.ts';
import type { StartOptions } from './startOptions.ts';
import { welcome } from './welcome.ts';

export interface TerminalProgram {
	/** What this program starts. */
	start: (options: DeskOptions) => Promise<RunningDesk>;
	/** Everything that this desk keeps goes, except n8n's installation and the lock that we hold. */
	reset: (home: string) => Promise<void>;
	help: string;
	/** The desk's own folders, where they are not those of `npm start`. */
	folders?: { home: string; logs: string };
}

export function say(line: string): void {
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

async function runUntilSignal(program: TerminalProgram, options: StartOptions): Promise<number> {
	const startedAt = Date.now();
	const signal = untilSignal();
	const { home, logs, ports } = resolveDeskOptions({ ...options, ...program.folders });
	const lock = await DeskLock.take(home, {
		editorUrl: `http://127.0.0.1:${ports.n8n.port}`,
		simulatorUrl: `http://127.0.0.1:${ports.simulator.port}`,
	});
	try {
		if (options.reset) {
			say('Forgetting the data of the desk …');
			await program.reset(home);
		}
		const desk = await program.start({ ...options, home, logs, log: say, signal });
		await desk.simulator?.show(guideTo(desk));
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

/** Runs a desk in this terminal until ctrl-C, and says how it ended. */
export async function runInTerminal(program: TerminalProgram, readOptions: () => StartOptions): Promise<void> {
	try {
		const options = readOptions();
		if (options.help) process.stdout.write(program.help);
		else process.exitCode = await runUntilSignal(program, options);
	} catch (error) {
		process.stderr.write(`\n${explainFailure(error)}\n`);
		process.exitCode = 1;
	}
}
