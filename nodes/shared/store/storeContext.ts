import type { DeskDatabase } from './schema/deskSchema';

/** What every step of a transaction works with. */
export interface StoreContext {
	/** The transaction. */
	db: DeskDatabase;
	/** Never gives the same id twice. */
	newId: () => string;
}
