import type { Conversation } from '../../domain/conversation/conversation';
import type { StoreRunner } from '../storeRunner';
import { closingWindows } from './closingWindows';
import { endedSnoozes } from './endedSnoozes';
import { unhandledMessages, type UnhandledMessage } from './unhandledMessages';
import { waitingTooLong } from './waitingTooLong';

/**
 * What time alone brings about. Each call puts at most `limit` new things into the history, those due longest first, and answers
 * with them; whoever asks again, also at the same moment, gets only what has become due since.
 */
export interface DueStore {
	/** Contacts in the queue New who have waited for an answer for `waitedMs`. Once per wait and length of time. */
	waitingTooLong(waitedMs: number, limit: number, at: Date): Promise<Conversation[]>;
	/** Open conversations whose service window closes within `leadMs`. Once per window and length of time. */
	closingWindows(leadMs: number, limit: number, at: Date): Promise<Conversation[]>;
	/** Conversations whose snooze is over; they are new again, however long ago that was. */
	endedSnoozes(limit: number, at: Date): Promise<Conversation[]>;
	/** Messages that came in `ageMs` ago and that no workflow has marked handled. Once per message. */
	unhandledMessages(ageMs: number, limit: number, at: Date): Promise<UnhandledMessage[]>;
}

export const dueStore = ({ write }: StoreRunner): DueStore => ({
	waitingTooLong: async (waitedMs, limit, at) => await write(async (context) => await waitingTooLong(context, waitedMs, limit, at)),
	closingWindows: async (leadMs, limit, at) => await write(async (context) => await closingWindows(context, leadMs, limit, at)),
	endedSnoozes: async (limit, at) => await write(async (context) => await endedSnoozes(context, limit, at)),
	unhandledMessages: async (ageMs, limit, at) => await write(async (context) => await unhandledMessages(context, ageMs, limit, at)),
});
