import { rmSync } from 'node:fs';

import type { DeskService } from './DeskService.ts';
import { N8nProcess } from './N8nProcess.ts';

/** n8n as a service that can be stopped and started again on the same data, whichever process it is at the moment. */
export class N8nService implements DeskService {
	readonly url: string;
	readonly logFile: string;
	readonly #environment: Record<string, string>;
	readonly #command: readonly string[];
	#process: N8nProcess;
	#reportCrash: (crash: Error) => void = () => undefined;
	readonly crashed: Promise<Error>;

	/** `command`: what this process of n8n does, with its options. */
	constructor(environment: Record<string, string>, url: string, logFile: string, command: readonly string[] = ['start']) {
		this.#command = command;
		this.#environment = environment;
		this.url = url;
		this.logFile = logFile;
		this.crashed = new Promise((resolve) => {
			this.#reportCrash = resolve;
		});
		// One log per desk, through all restarts of its n8n.
		rmSync(logFile, { force: true });
		this.#process = this.#launch();
	}

	get pid(): number {
		return this.#process.pid;
	}

	async waitUntilReady(signal?: AbortSignal): Promise<void> {
		await this.#process.waitUntilReady(signal);
	}

	/** One process is complete by itself. */
	async complete(): Promise<void> {}

	async restart(signal?: AbortSignal): Promise<void> {
		await this.#process.stop();
		this.#process = this.#launch();
		await this.#process.waitUntilReady(signal);
	}

	async stop(): Promise<void> {
		await this.#process.stop();
	}

	async kill(): Promise<void> {
		await this.#process.kill();
	}

	#launch(): N8nProcess {
		const launched = new N8nProcess(this.#environment, this.url, this.logFile, this.#command);
		void launched.gone.then(async () => {
			if (launched.hasCrashed) this.#reportCrash(await launched.crash());
		});
		return launched;
	}
}
