import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { checkout } from './checkout.ts';
import { DeskError } from './DeskError.ts';
import type { Guide } from './guide.ts';
import { waitUntil } from './waitUntil.ts';

export interface SimulatedNumber {
	/** `cloud`, `twilio` or `engagelab`. */
	provider: string;
	phoneNumberId: string;
	/** As people write it. */
	displayPhoneNumber: string;
	wabaId: string;
	/** Where its webhooks go; without a URL the simulator says why. */
	callback?: { url?: string; reason?: string };
	/** What to fill into a credential of this type, for every provider but Meta. */
	credential?: { type: string; data: Record<string, string> };
}

export interface SimulatedAccount {
	wabaId: string;
	appId: string;
	appSecret: string;
	accessToken: string;
}

/** The language model that stands for OpenAI. */
export interface SimulatedModel {
	url: string;
	apiKey: string;
}

interface SimulatorState {
	accounts: SimulatedAccount[];
	numbers: SimulatedNumber[];
}

const STARTS_WITHIN_MS = 30_000;
const CONNECTED_WITHIN_MS = 30_000;

/** The simulator in a process of its own, so that its work is not mixed with what is measured in the desk or in a test. */
export class Simulator {
	readonly url: string;
	/** Resolves with the reason when it ends without having been asked to. */
	readonly crashed: Promise<Error>;
	readonly #child: ChildProcess;
	#isStopping = false;

	private constructor(child: ChildProcess, url: string, logFile: string) {
		this.#child = child;
		this.url = url;
		this.crashed = new Promise((resolve) => {
			child.once('exit', () => {
				if (!this.#isStopping) void storyOf(logFile, 'has stopped by itself').then(resolve);
			});
		});
	}

	static async start(port: number, logFile: string, signal?: AbortSignal): Promise<Simulator> {
		mkdirSync(dirname(logFile), { recursive: true });
		const log = openSync(logFile, 'w');
		const child = fork(checkout.simulatorProcess, [String(port)], { stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
		try {
			return new Simulator(child, await announcedUrl(child, signal), logFile);
		} catch (error) {
			child.kill('SIGKILL');
			signal?.throwIfAborted();
			throw await storyOf(logFile, 'did not start', error);
		}
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	/** The number that a new simulator has, with the account that it belongs to. */
	async demoNumber(): Promise<SimulatedNumber & SimulatedAccount> {
		const { accounts, numbers } = await this.#state();
		const [number] = numbers;
		const account = accounts.find(({ wabaId }) => wabaId === number?.wabaId);
		if (!number || !account) throw new Error('The simulator has no number to begin with.');
		return { ...account, ...number };
	}

	/** Every number that somebody can write to. */
	async numbers(): Promise<SimulatedNumber[]> {
		return (await this.#state()).numbers;
	}

	/** The numbers that the other providers serve. */
	async otherNumbers(): Promise<SimulatedNumber[]> {
		return (await this.numbers()).filter(({ provider }) => provider !== 'cloud');
	}

	async model(): Promise<SimulatedModel> {
		const response = await fetch(`${this.url}/simulator/model`);
		return (await response.json()) as SimulatedModel;
	}

	/** Says on the simulator's page what there is to try. */
	async show(guide: Guide): Promise<void> {
		const response = await fetch(`${this.url}/simulator/guide`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(guide) });
		if (!response.ok) throw new Error(`The simulator did not take the guide: ${response.status} ${await response.text()}`);
	}

	/** Waits until some workflow receives the demo number's messages. */
	async waitUntilConnected(signal?: AbortSignal): Promise<void> {
		const connected = async () => ((await this.#state()).numbers[0]?.callback?.url ? true : undefined);
		await waitUntil(connected, { for: 'a published workflow to connect the simulated number', withinMs: CONNECTED_WITHIN_MS, signal });
	}

	async #state(): Promise<SimulatorState> {
		const response = await fetch(`${this.url}/simulator/state`);
		return (await response.json()) as SimulatorState;
	}

	async stop(): Promise<void> {
		this.#isStopping = true;
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = new Promise((resolve) => this.#child.once('exit', resolve));
		this.#child.kill('SIGTERM');
		await gone;
	}
}

async function announcedUrl(child: ChildProcess, signal?: AbortSignal): Promise<string> {
	return await new Promise((resolve, reject) => {
		const patience = setTimeout(() => reject(new Error('It took too long.')), STARTS_WITHIN_MS);
		const settle = <T>(end: (value: T) => void) => (value: T) => {
			clearTimeout(patience);
			end(value);
		};
		child.once('message', settle((message) => resolve((message as { url: string }).url)));
		child.once('exit', settle((code) => reject(new Error(`It ended with ${code}.`))));
		child.once('error', settle(reject));
		signal?.addEventListener('abort', settle(() => reject(new Error('It was interrupted.'))), { once: true });
	});
}

async function storyOf(logFile: string, whatHappened: string, cause?: unknown): Promise<DeskError> {
	const printed = (await readFile(logFile, 'utf8').catch(() => '')).trimEnd();
	return new DeskError(`The simulator ${whatHappened}.\n${printed}`, `Its log is in ${logFile}.`, { cause });
}
