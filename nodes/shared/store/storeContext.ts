import type { KeptQueries } from './keptQuery';
import type { Transaction } from './transactions';

/** What every step of a transaction works with. */
export interface StoreContext extends Transaction {
	/** Never gives the same id twice. */
	newId: () => string;
	/** The queries that this store has built so far. */
	queries: KeptQueries;
}
