import { accessStore } from './access/accessStore';
import { agentStore } from './agents/agentStore';
import { assignmentStore } from './assignments/assignmentStore';
import { automaticMessageStore } from './automaticMessages/automaticMessageStore';
import { broadcastStore } from './broadcasts/broadcastStore';
import { cannedReplyStore } from './cannedReplies/cannedReplyStore';
import { channelStore } from './channels/channelStore';
import { collectionStore } from './collections/collectionStore';
import { conversationStore } from './conversations/conversationStore';
import { markHandled } from './events/handledEvents';
import { recordEvents } from './events/recordEvents';
import { contactStore } from './contacts/contactStore';
import { deliveryStore } from './deliveries/deliveryStore';
import { dueStore } from './due/dueStore';
import { fallbackStore } from './fallbacks/fallbackStore';
import { historyStore } from './history/historyStore';
import type { HelpdeskStore } from './helpdeskStore';
import { inboxActionStore } from './inboxActions/inboxActionStore';
import type { KeptQueries } from './keptQuery';
import { liveStore } from './live/liveStore';
import { messageStore } from './messages/messageStore';
import { receiveMessage } from './messages/receiveMessage';
import { recordOutreach } from './messages/recordOutreach';
import { recordReply } from './messages/recordReply';
import { noteStore } from './notes/noteStore';
import { reportStore } from './reports/reportStore';
import { signInStore } from './signIn/signInStore';
import type { StoreRunner } from './storeRunner';
import type { Transactions } from './transactions';
import { retentionStore } from './retention/retentionStore';
import { routingStore } from './routing/routingStore';
import { routingRuleStore } from './routingRules/routingRuleStore';
import { settingsStore } from './settings/settingsStore';
import { scheduleStore } from './schedules/scheduleStore';
import { sendStore } from './sends/sendStore';
import { surveyStore } from './surveys/surveyStore';
import { tagStore } from './tags/tagStore';
import { teamStore } from './teams/teamStore';
import { templateStore } from './templates/templateStore';
import { usageStore } from './usage/usageStore';
import { viewStore } from './views/viewStore';
import { waitStore } from './waits/waitStore';

export interface StoreParts {
	transactions: Transactions;
	/** Never gives the same id twice. */
	newId: () => string;
}

/** The desk's memory on any engine that Kysely speaks to: every method is one transaction. */
export function kyselyHelpdeskStore({ transactions, newId }: StoreParts): HelpdeskStore {
	const queries: KeptQueries = new Map();
	const runner: StoreRunner = {
		write: async (step) => await transactions.write(async (transaction) => await step({ ...transaction, newId, queries })),
		read: async (step) => await transactions.read(async (transaction) => await step({ ...transaction, newId, queries })),
		scrub: async () => await transactions.scrub(),
	};
	const { write } = runner;

	return {
		recordEvents: async (events, at) => await write(async (context) => await recordEvents(context, events, at)),
		receiveMessage: async (event, at) => await write(async (context) => await receiveMessage(context, event, at)),
		recordReply: async (reply, at) => await write(async (context) => await recordReply(context, reply, at)),
		recordOutreach: async (order, at) => await write(async (context) => await recordOutreach(context, order, at)),
		markHandled: async (channelId, providerId, at) => await write(async (context) => await markHandled(context, channelId, providerId, at)),
		channels: channelStore(runner),
		conversations: conversationStore(runner),
		messages: messageStore(runner),
		contacts: contactStore(runner),
		waits: waitStore(runner),
		agents: agentStore(runner),
		teams: teamStore(runner),
		access: accessStore(runner),
		assignments: assignmentStore(runner),
		notes: noteStore(runner),
		tags: tagStore(runner),
		cannedReplies: cannedReplyStore(runner),
		views: viewStore(runner),
		automaticMessages: automaticMessageStore(runner),
		sends: sendStore(runner),
		collections: collectionStore(runner),
		retention: retentionStore(runner),
		schedules: scheduleStore(runner),
		settings: settingsStore(runner),
		routing: routingStore(runner),
		routingRules: routingRuleStore(runner),
		surveys: surveyStore(runner),
		templates: templateStore(runner),
		broadcasts: broadcastStore(runner),
		fallbacks: fallbackStore(runner),
		usage: usageStore(runner),
		reports: reportStore(runner),
		history: historyStore(runner),
		due: dueStore(runner),
		deliveries: deliveryStore(runner),
		signIn: signInStore(runner),
		inboxActions: inboxActionStore(runner),
		live: liveStore(runner),
		close: async () => await transactions.close(),
	};
}
