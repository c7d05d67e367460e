import type { AssignmentStrategy, WaitingReason } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Actor } from '../../domain/history/historyEvent';
import type { Agent, Presence } from '../../domain/people/agent';
import type { ConversationSituation } from '../conversations/situationOf';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { assignAutomatically } from './assignAutomatically';
import { assignWaiting, isAnybodyWaiting } from './assignWaiting';
import { reassignUnanswered } from './reassignUnanswered';

export interface AssignmentRules {
	/** Missing = even sequence. */
	strategy?: AssignmentStrategy;
	/** Who counts as there; missing = online. */
	presences?: readonly Presence[];
	/** Skills that the agent should have. */
	skills?: readonly string[];
	/** `all` (if missing): only who has every skill. `best`: whoever has the most of them. */
	skillMatch?: 'all' | 'best';
	/** The agent who had the contact's conversation last comes before all others, if free. */
	prefersLastAgent?: boolean;
	/** Only this agent. */
	agentId?: string;
	/** The conversation goes to this team, and to one of its members. */
	teamId?: string;
}

export interface AssignmentWish extends AssignmentRules {
	/** The contact's message that asks for somebody, with the provider's id. */
	asks?: { channelId: string; messageId: string };
}

/** Somebody has the conversation (`changed` false = had it before), or it waits and `reason` says why. */
export type AssignmentOutcome =
	| { outcome: 'assigned'; conversation: Conversation; agent: Agent; changed: boolean }
	| { outcome: 'waiting'; conversation: Conversation; reason: WaitingReason };

/** Nobody has to be asked: the conversation was resolved after the message had come. */
export interface NotNeeded {
	outcome: 'notNeeded';
	conversation: Conversation;
}

/** With what it takes to write to the contact. */
export type QueuedOutcome = AssignmentOutcome & ConversationSituation;

export type QueueRules = Omit<AssignmentRules, 'agentId' | 'teamId'> & {
	channelId?: string;
	/** Only conversations of this team. */
	teamId?: string;
	/** `oldest` (if missing): who has waited longest. `urgent`: the highest priority, then the same. */
	order?: 'oldest' | 'urgent';
	/** At most so many conversations; missing = 50. */
	limit?: number;
};

export interface UnansweredRules extends Omit<QueueRules, 'order'> {
	/** So long an agent has to answer, in milliseconds; missing = only agents who are offline lose something. */
	answerWithinMs?: number;
	/** How much of a time counts on a channel, in milliseconds; missing = all of it. */
	elapsed?: (from: number, to: number, channelId: string) => number;
}

/** Conversations that find their agent by themselves. All automatic assignments of a desk run one after the other, so that none exceeds a capacity. */
export interface AssignmentStore {
	/** Gives a conversation that nobody has to the agent whom the rules choose, or leaves it in the queue. */
	assign(conversationId: string, wish: AssignmentWish, actor: Actor, at: Date): Promise<StoreResult<AssignmentOutcome | NotNeeded>>;
	/** Gives waiting conversations away in order, as long as somebody can take one; answers with those that were assigned. */
	assignWaiting(rules: QueueRules, actor: Actor, at: Date): Promise<QueuedOutcome[]>;
	/** Takes unanswered conversations from agents who are offline or too slow, and gives each to another, or back to the queue. */
	reassignUnanswered(rules: UnansweredRules, actor: Actor, at: Date): Promise<QueuedOutcome[]>;
	/** Whether a conversation waits for an agent, on one of the channels (none = all). */
	isAnybodyWaiting(channelIds: readonly string[]): Promise<boolean>;
}

export const assignmentStore = ({ read, write }: StoreRunner): AssignmentStore => ({
	assign: async (id, wish, actor, at) => await write(async (context) => await assignAutomatically(context, id, wish, { actor, at })),
	assignWaiting: async (rules, actor, at) => await write(async (context) => await assignWaiting(context, rules, { actor, at })),
	reassignUnanswered: async (rules, actor, at) => await write(async (context) => await reassignUnanswered(context, rules, { actor, at })),
	isAnybodyWaiting: async (channelIds) => await read(async (context) => await isAnybodyWaiting(context, channelIds)),
});
