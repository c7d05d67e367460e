import type { Contact, Conversation, ConversationHandler, ConversationState, Priority } from '../../domain/conversation/conversation';
import type { ServiceWindow } from '../../domain/conversation/serviceWindow';
import type { Actor } from '../../domain/history/historyEvent';
import type { StoredMessage } from '../helpdeskStore';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { readWithWords } from '../words/fillWords';
import { assignConversation, unassignConversation } from './assignConversation';
import { autoResolve } from './autoResolve';
import { countConversations } from './countConversations';
import { editConversation } from './editConversation';
import { findConversations } from './findConversations';
import { getConversation } from './getConversation';
import { handBack, handOver } from './handOver';
import { moveConversationTo } from './moveConversationTo';

export interface ConversationFilter {
	id?: string;
	/** Empty = all. */
	states?: readonly ConversationState[];
	channelId?: string;
	/** On any of them; none where it is empty. */
	channelIds?: readonly string[];
	contactId?: string;
	/** E.164 with `+`. */
	contactPhone?: string;
	topic?: string;
	/** The name of a tag; upper and lower case are the same. */
	tag?: string;
	/** An agent, or null for those that nobody has. */
	assigneeId?: string | null;
	/** A team, or null for those of no team. */
	teamId?: string | null;
	/** Of any of them; none where it is empty. */
	teamIds?: readonly string[];
	/** Empty = all. */
	priorities?: readonly Priority[];
	/** Words or their beginnings; one message, or the contact's names and numbers, must have all of them. */
	search?: string;
	/** Only those whose contact has waited since then or longer. */
	waitingSince?: Date;
}

/** `activity` = latest first, `waiting` = only those who wait, longest first, `priority` = most urgent first, then longest waiting. */
export type ConversationOrder = 'activity' | 'waiting' | 'priority';

export interface ConversationPage {
	/** Undefined = all. */
	limit?: number;
	/** The id of the last conversation of the page before. */
	after?: string;
	order?: ConversationOrder;
}

/** A conversation as a list shows it; the names of its tags are in order. */
export interface ListedConversation extends Conversation {
	contact: Contact;
	tags: string[];
}

/** A conversation with everything that was said, oldest first. */
export interface ConversationDetails extends ListedConversation {
	window: ServiceWindow;
	messages: StoredMessage[];
}

export interface ConversationChanges {
	/** An empty text takes it away. */
	topic?: string;
	priority?: Priority;
	/** Whether a rule, an AI or nobody takes care of it. */
	handledBy?: ConversationHandler;
}

export interface Assignment {
	agentId?: string;
	teamId?: string;
	/** Only if nobody has it, or only if this agent has it; whoever was faster keeps it. */
	expect?: 'unassigned' | { agentId: string };
}

/** `changed` is false when it was so already. */
export interface Changed {
	conversation: Conversation;
	changed: boolean;
}

/** A conversation that was resolved because nothing happened in it. */
export interface AutoResolved {
	conversation: Conversation;
	contact: Contact;
	/** What to send to the contact: missing where the channel has no such message or the service window is closed. */
	closingMessage?: string;
}

/** The conversations, who has them and where they stand. Every change is in the history, with who did it and why. */
export interface ConversationStore {
	/** The text of quarantined messages is left out unless asked for. */
	get(id: string, at: Date, options?: { showQuarantined?: boolean }): Promise<StoreResult<ConversationDetails>>;
	find(filter: ConversationFilter, page?: ConversationPage): Promise<ListedConversation[]>;
	/** How many fit each filter, counted no further than `most`. */
	count(filters: readonly ConversationFilter[], most: number): Promise<number[]>;
	/** The agent who has it gets the credit and loses it. */
	resolve(id: string, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** Back to new, from every state. Refused where the contact has another open conversation on the channel. */
	reopen(id: string, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	setPending(id: string, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** Until a time, or else until the contact writes. */
	snooze(id: string, until: Date | undefined, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** One conditional write: of several who assign at the same moment with the same expectation one succeeds, the others get `changed: false`. */
	assign(id: string, assignment: Assignment, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	unassign(id: string, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** Ends the AI's part: the contact waits for a person. The summary is kept as a note. */
	handOver(id: string, summary: string | undefined, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** Begins the AI's part anew; whoever has it loses it. */
	handBack(id: string, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	update(id: string, changes: ConversationChanges, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Changed>>;
	/** Resolves those whose time in the new or pending queue is over, at most `limit`, longest overdue first. Each is given to one caller. */
	autoResolve(limit: number, at: Date): Promise<AutoResolved[]>;
}

const isSearch = ({ search }: ConversationFilter): boolean => search !== undefined;

export const conversationStore = ({ read, write }: StoreRunner): ConversationStore => ({
	get: async (id, at, options) => await read(async (context) => await getConversation(context, id, at, options)),
	find: async (filter, page) => await readWithWords({ read, write }, isSearch(filter), async (context) => await findConversations(context, filter, page)),
	count: async (filters, most) =>
		await readWithWords({ read, write }, filters.some(isSearch), async (context) => {
			const counts: number[] = [];
			for (const filter of filters) counts.push(await countConversations(context, filter, most));
			return counts;
		}),
	resolve: async (id, actor, at, reason) => await write(async (context) => await moveConversationTo(context, id, { to: 'resolved' }, { actor, at, reason })),
	reopen: async (id, actor, at, reason) => await write(async (context) => await moveConversationTo(context, id, { to: 'new' }, { actor, at, reason })),
	setPending: async (id, actor, at, reason) => await write(async (context) => await moveConversationTo(context, id, { to: 'pending' }, { actor, at, reason })),
	snooze: async (id, until, actor, at, reason) =>
		await write(async (context) => await moveConversationTo(context, id, { to: 'snoozed', until: until?.toISOString() }, { actor, at, reason })),
	assign: async (id, assignment, actor, at, reason) => await write(async (context) => await assignConversation(context, id, assignment, { actor, at, reason })),
	unassign: async (id, actor, at, reason) => await write(async (context) => await unassignConversation(context, id, { actor, at, reason })),
	handOver: async (id, summary, actor, at, reason) => await write(async (context) => await handOver(context, id, summary, { actor, at, reason })),
	handBack: async (id, actor, at, reason) => await write(async (context) => await handBack(context, id, { actor, at, reason })),
	update: async (id, changes, actor, at, reason) => await write(async (context) => await editConversation(context, id, changes, { actor, at, reason })),
	autoResolve: async (limit, at) => await write(async (context) => await autoResolve(context, limit, at)),
});
