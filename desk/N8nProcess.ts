import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { checkout } from './checkout.ts';
import { DeskError } from './DeskError.ts';
import { waitUntil } from './waitUntil.ts';

/** A first start runs all migrations: 6 s on a quiet machine, more on a busy one. */
const READY_WITHIN_MS = 180_000;
/** n8n finishes running executions before it leaves; after this it is not asked any more. */
const STOP_WITHIN_MS = 20_000;
const LAST_LINES = 25;

/** One run of n8n in a process group of its own, so that ctrl-C at the terminal reaches it only through us. */
export class N8nProcess {
	readonly url: string;
	readonly logFile: string;
	/** Settles when the process is gone, for whatever reason. */
	readonly gone: Promise<void>;
	readonly #child: ChildProcess;
	#isStopping = false;
	#hasGone = false;

	constructor(environment: Record<string, string>, url: string, logFile: string, command: readonly string[] = ['start']) {
		this.url = url;
		this.logFile = logFile;
		mkdirSync(dirname(logFile), { recursive: true });
		const log = openSync(logFile, 'a');
		this.#child = spawn(process.execPath, [checkout.n8nProgram, ...command], {
			env: environment,
			detached: true,
			stdio: ['ignore', log, log],
		});
		closeSync(log);
		this.gone = new Promise<void>((resolve) => {
			this.#child.once('exit', () => resolve());
			this.#child.once('error', () => resolve());
		}).then(() => {
			this.#hasGone = true;
		});
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	/** Whether it went without having been asked to. */
	get hasCrashed(): boolean {
		return this.#hasGone && !this.#isStopping;
	}

	/** An answer alone could come from another n8n on the same port, so the process must also still be there. */
	async waitUntilReady(signal?: AbortSignal): Promise<void> {
		await waitUntil(async () => {
			if (this.#hasGone) throw await this.crash();
			return (await isReady(this.url)) && !this.#hasGone ? true : undefined;
		}, { for: `n8n to be ready (its log: ${this.logFile})`, withinMs: READY_WITHIN_MS, signal });
	}

	/** The story of an unexpected end, with the last lines of the log. */
	async crash(): Promise<DeskError> {
		const { exitCode, signalCode } = this.#child;
		const log = await readFile(this.logFile, 'utf8').catch(() => '');
		const last = log.trimEnd().split('\n').slice(-LAST_LINES).map((line) => `  | ${line}`).join('\n');
		const full = /ENOSPC|SQLITE_FULL|database or disk is full/.test(log) ? 'The disk is full: make room and start again.' : '';
		return new DeskError(
			`n8n has stopped by itself (${signalCode ?? `exit code ${exitCode}`}). The last lines of its log:\n${last}`,
			full || `The whole log is in ${this.logFile}.`,
		);
	}

	async stop(): Promise<void> {
		this.#isStopping = true;
		if (this.#hasGone) return;
		this.#signal('SIGTERM');
		const patience = setTimeout(() => this.#signal('SIGKILL'), STOP_WITHIN_MS);
		await this.gone;
		clearTimeout(patience);
		// A task runner that outlived n8n would hold its port.
		this.#signal('SIGKILL');
	}

	/** Ends it at once, as a power cut would. */
	async kill(): Promise<void> {
		this.#isStopping = true;
		this.#signal('SIGKILL');
		await this.gone;
	}

	#signal(signal: NodeJS.Signals): void {
		if (this.#child.pid === undefined) return;
		try {
			process.kill(-this.#child.pid, signal);
		} catch {
			// The group has gone already.
		}
	}
}

async function isReady(url: string): Promise<boolean> {
	try {
		const response = await fetch(`${url}/healthz/readiness`);
		await response.arrayBuffer();
		return response.ok;
	} catch {
		return false;
	}
}
