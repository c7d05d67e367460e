import type { StoredMessage } from '../helpdeskStore';
import type { StoreRunner } from '../storeRunner';
import { findMessages, type MessageFilter, type MessagePage } from './findMessages';

export type { MessageFilter, MessagePage } from './findMessages';

/** What was said. Messages come into the store through `recordEvents`, `receiveMessage` and `recordReply`. */
export interface MessageStore {
	/** Of one conversation, oldest first unless asked otherwise. The text of quarantined messages is left out unless asked for. */
	find(filter: MessageFilter, page?: MessagePage): Promise<StoredMessage[]>;
}

export const messageStore = ({ read }: StoreRunner): MessageStore => ({
	find: async (filter, page) => await read(async (context) => await findMessages(context, filter, page)),
});
