import { setImmediate as nextTurn } from 'node:timers/promises';

/** Runs a step in a transaction of its own, and resolves when it is kept. */
type RunAlone<Transaction> = <T>(step: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** So many take a few milliseconds; then other processes have their turn, and this one does other things. */
const MOST_TOGETHER = 32;

interface Write<Transaction> {
	/** Answers how to tell the caller, once it is kept. */
	attempt: (transaction: Transaction) => Promise<() => void>;
	fail: (error: unknown) => void;
}

/**
 * Puts the writes of one moment into one transaction, because a commit costs hardly more for many than for one. Nobody is told anything before
 * the commit. Where one of them fails, nothing of the transaction is kept, and each is done again in one of its own, to succeed or fail by itself.
 */
export class SharedTransactions<Transaction> {
	readonly #runAlone: RunAlone<Transaction>;
	readonly #waiting: Array<Write<Transaction>> = [];
	#running: Promise<void> | undefined;

	constructor(runAlone: RunAlone<Transaction>) {
		this.#runAlone = runAlone;
	}

	async write<T>(step: (transaction: Transaction) => Promise<T>): Promise<T> {
		return await new Promise<T>((resolve, reject) => {
			const attempt = async (transaction: Transaction) => {
				const result = await step(transaction);
				return () => resolve(result);
			};
			this.#waiting.push({ attempt, fail: reject });
			this.#running ??= this.#run();
		});
	}

	/** Resolves when nobody waits any more. */
	async end(): Promise<void> {
		await this.#running;
	}

	async #run(): Promise<void> {
		while (this.#waiting.length > 0) {
			// Whatever has come in at the same moment is read until then, and the rest of the process breathes.
			await nextTurn();
			await this.#runTogether();
		}
		this.#running = undefined;
	}

	async #runTogether(): Promise<void> {
		let group: Array<Write<Transaction>> = [];
		const take = () => (group = this.#waiting.splice(0, MOST_TOGETHER));
		try {
			const told = await this.#runAlone(async (transaction) => {
				const kept: Array<() => void> = [];
				for (const { attempt } of take()) kept.push(await attempt(transaction));
				return kept;
			});
			for (const tell of told) tell();
		} catch (error) {
			if (group.length > 1) await this.#runEachAlone(group);
			// Where the transaction could not even begin, trying for each would make them wait one after the other.
			else for (const { fail } of group.length === 1 ? group : take()) fail(error);
		}
	}

	async #runEachAlone(group: ReadonlyArray<Write<Transaction>>): Promise<void> {
		for (const { attempt, fail } of group) {
			await nextTurn();
			await this.#runAlone(attempt).then((tell) => tell(), fail);
		}
	}
}
