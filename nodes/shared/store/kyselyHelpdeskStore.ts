import { resolveConversation, setTopic } from './conversations/changeConversation';
import { findConversations } from './conversations/findConversations';
import { getConversation } from './conversations/getConversation';
import { markHandled } from './events/handledEvents';
import { recordEvents } from './events/recordEvents';
import type { HelpdeskStore } from './helpdeskStore';
import type { KeptQueries } from './keptQuery';
import { receiveMessage } from './messages/receiveMessage';
import { recordReply } from './messages/recordReply';
import type { StoreContext } from './storeContext';
import type { Transactions } from './transactions';

export interface StoreParts {
	transactions: Transactions;
	/** Never gives the same id twice. */
	newId: () => string;
}

/** The desk's memory on any engine that Kysely speaks to: every method is one transaction. */
export function kyselyHelpdeskStore({ transactions, newId }: StoreParts): HelpdeskStore {
	const queries: KeptQueries = new Map();
	const write = async <T>(step: (context: StoreContext) => Promise<T>): Promise<T> =>
		await transactions.write(async (transaction) => await step({ ...transaction, newId, queries }));
	const read = async <T>(step: (context: StoreContext) => Promise<T>): Promise<T> =>
		await transactions.read(async (transaction) => await step({ ...transaction, newId, queries }));

	return {
		recordEvents: async (events, at) => await write(async (context) => await recordEvents(context, events, at)),
		receiveMessage: async (event, at) => await write(async (context) => await receiveMessage(context, event, at)),
		recordReply: async (reply, at) => await write(async (context) => await recordReply(context, reply, at)),
		setTopic: async (id, topic) => await write(async (context) => await setTopic(context, id, topic)),
		resolveConversation: async (id, at) => await write(async (context) => await resolveConversation(context, id, at)),
		markHandled: async (channelId, providerId, at) => await write(async (context) => await markHandled(context, channelId, providerId, at)),
		getConversation: async (id, at) => await read(async (context) => await getConversation(context, id, at)),
		findConversations: async (filter, limit) => await read(async (context) => await findConversations(context, filter, limit)),
		close: async () => await transactions.close(),
	};
}
