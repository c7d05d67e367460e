import type { DeskDatabase } from './schema/deskSchema';
import type { WordIndex } from './words/wordIndex';

/** One attempt to read or write, as the steps of the store see it. */
export interface Transaction {
	db: DeskDatabase;
	/** How this engine finds words. */
	words: WordIndex;
	/** True where others write between two statements, so that a row that is read in order to change it must be locked. */
	locksRows: boolean;
	/**
	 * Keeps every other transaction that holds one of the same keys waiting until this one is over. Called before the first
	 * statement it gets the locks; later it may have to start the transaction again with them.
	 */
	hold(keys: readonly string[]): Promise<void>;
}

/** How an engine runs transactions, so that those of the same moment end as if one had run after the other. */
export interface Transactions {
	/** A step can run several times before one attempt gets through; only that one is kept. */
	write<T>(step: (transaction: Transaction) => Promise<T>): Promise<T>;
	/** All statements of a step see the same moment. */
	read<T>(step: (transaction: Transaction) => Promise<T>): Promise<T>;
	/** Leaves nothing of what was deleted in files of the engine that this process can reach. */
	scrub(): Promise<void>;
	close(): Promise<void>;
}
