import { rmSync } from 'node:fs';

import { N8nProcess } from './N8nProcess.ts';

/** n8n as a service that can be stopped and started again on the same data, whichever process it is at the moment. */
export class N8nService {
	readonly url: string;
	readonly logFile: string;
	readonly #environment: Record<string, string>;
	#process: N8nProcess;
	#reportCrash: (crash: Error) => void = () => undefined;
	/** Resolves with the story of an end that nobody asked for; until then it is pending. */
	readonly crashed: Promise<Error>;

	constructor(environment: Record<string, string>, url: string, logFile: string) {
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

	async restart(signal?: AbortSignal): Promise<void> {
		await this.#process.stop();
		this.#process = this.#launch();
		await this.#process.waitUntilReady(signal);
	}

	async stop(): Promise<void> {
		await this.#process.stop();
	}

	/** Ends n8n like a power cut. */
	async kill(): Promise<void> {
		await this.#process.kill();
	}

	#launch(): N8nProcess {
		const launched = new N8nProcess(this.#environment, this.url, this.logFile);
		void launched.gone.then(async () => {
			if (launched.hasCrashed) this.#reportCrash(await launched.crash());
		});
		return launched;
	}
}
