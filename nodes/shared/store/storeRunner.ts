import type { StoreContext } from './storeContext';

/** How the parts of the store run their steps: each call is one transaction, which may be tried several times. */
export interface StoreRunner {
	readonly write: RunStep;
	/** All statements of a step see the same moment. */
	readonly read: RunStep;
	/** Leaves nothing of what was deleted in the engine's files. */
	readonly scrub: () => Promise<void>;
}

type RunStep = <T>(step: (context: StoreContext) => Promise<T>) => Promise<T>;
