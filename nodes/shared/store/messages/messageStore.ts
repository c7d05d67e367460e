import type { InboundMessage } from '../../domain/message/inboundMessage';
import type { StoredMessage } from '../helpdeskStore';
import type { StoreRunner } from '../storeRunner';
import { readWithWords } from '../words/fillWords';
import { findMessages, type MessageFilter, type MessagePage } from './findMessages';
import { lastMessages } from './lastMessages';
import { messageContents } from './messageContents';
import { searchMessages, type MessageSearch, type SearchPage } from './searchMessages';

export type { MessageFilter, MessagePage } from './findMessages';
export type { MessageSearch, SearchPage } from './searchMessages';

/** What was said. Messages come into the store through `recordEvents`, `receiveMessage` and `recordReply`. */
export interface MessageStore {
	/** Of one conversation, oldest first unless asked otherwise. The text of quarantined messages is left out unless asked for. */
	find(filter: MessageFilter, page?: MessagePage): Promise<StoredMessage[]>;
	/** By their words, in any conversation, those stored last first. What is quarantined is never found. */
	search(search: MessageSearch, page?: SearchPage): Promise<StoredMessage[]>;
	/** What contacts sent beside text and files, by the desk's ids of the messages. Of what is quarantined nothing is shown. */
	contents(ids: readonly string[]): Promise<Map<string, InboundMessage>>;
	/** The last thing that was said in each conversation, by its id. */
	lastOf(conversationIds: readonly string[]): Promise<Map<string, StoredMessage>>;
}

export const messageStore = ({ read, write }: StoreRunner): MessageStore => ({
	find: async (filter, page) => await read(async (context) => await findMessages(context, filter, page)),
	search: async (search, page) => await readWithWords({ read, write }, true, async (context) => await searchMessages(context, search, page)),
	contents: async (ids) => await read(async (context) => await messageContents(context, ids)),
	lastOf: async (conversationIds) => await read(async (context) => await lastMessages(context, conversationIds)),
});
