import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

/** What a search looks for beside words. */
export interface LookedFor {
	/** Only messages stored before this place. */
	before?: number;
	/** The rest of it; missing = there is none. */
	fits?: (message: Pick<MessageRow, 'channel_id' | 'direction'>) => boolean;
	/** Asks the index for messages that have certain words and all the rest, those stored last first. */
	indexed: (words: readonly string[], most: number) => Promise<number[]>;
}

/** Messages with all that it takes to tell their words without the index, those stored last first. */
export function lookedAt({ db }: StoreContext) {
	return db.selectFrom('messages').select(['seq', 'text', 'media', 'quarantined', 'channel_id', 'direction']).orderBy('seq', 'desc');
}

/** Whether there is, for each asked word, one that begins so. */
export function hasAll(words: readonly string[], asked: readonly string[]): boolean {
	return asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
