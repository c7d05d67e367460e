import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TERMINAL_EVERY_MS = 1_000;
/** A log file wants fewer lines than a terminal. */
const LOG_EVERY_MS = 15_000;

/** Shows how far an installation is, because npm says nothing for minutes: packages on disk against packages in the lock file. */
export class InstallProgress {
	#subject;
	#folder;
	#paths;
	#startedAt = Date.now();
	#timer;

	constructor(subject, folder) {
		this.#subject = subject;
		this.#folder = folder;
		const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
		this.#paths = Object.keys(packages).filter((path) => path !== '' && !packages[path].optional);
	}

	start() {
		this.#timer = setInterval(() => this.#show(), process.stdout.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS);
	}

	stop() {
		clearInterval(this.#timer);
		if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
	}

	get seconds() {
		return Math.round((Date.now() - this.#startedAt) / 1000);
	}

	#show() {
		const done = this.#paths.filter((path) => existsSync(join(this.#folder, path, 'package.json'))).length;
		const state = done === 0 ? 'asking the registry' : `${done} of ${this.#paths.length} packages`;
		const line = `  ${this.#subject}: ${state}, ${this.seconds} s`;
		process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
	}
}
