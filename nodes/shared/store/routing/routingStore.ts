import type { Actor } from '../../domain/history/historyEvent';
import type { Conversation } from '../../domain/conversation/conversation';
import type { Fact, RoutingFacts } from '../../domain/routing/facts';
import type { RuleEffects } from '../../domain/routing/rule';
import type { Changed } from '../conversations/conversationStore';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { applyRoute } from './applyRoute';
import { lookUpFacts } from './lookUpFacts';

/** What the facts are about; what is missing here stays unknown. */
export interface RoutedItem {
	conversationId?: string;
	channelId?: string;
	/** The ids of the opening hours that the rules name. */
	scheduleIds: readonly string[];
}

/** What a router decided, as far as the conversation keeps it. */
export interface Route extends Pick<RuleEffects, 'team' | 'agent' | 'priority' | 'topic' | 'tags'> {
	/** What takes care of it as long as no person does. */
	handledBy: Extract<Conversation['handledBy'], 'rule' | 'ai' | 'none'>;
	/** An AI could have answered, and people take over for good. */
	handsOver: boolean;
}

export interface Routed extends Changed {
	/** All that it has now. */
	tags: string[];
	/** The agent whom the rule names, by id; nobody has been assigned. */
	agentId?: string;
	/** What the rule names and the desk does not have, in words for the user. */
	warnings: string[];
}

/** What a router asks and what it leaves behind. */
export interface RoutingStore {
	/** Only what was asked for and is known. */
	facts(facts: readonly Fact[], about: RoutedItem, at: Date): Promise<RoutingFacts>;
	/** Topic, priority, tags, and the team where no agent has it yet; one transaction. A resolved conversation stays as it is. */
	apply(conversationId: string, route: Route, actor: Actor, at: Date, reason?: string): Promise<StoreResult<Routed>>;
}

export const routingStore = ({ read, write }: StoreRunner): RoutingStore => ({
	facts: async (facts, about, at) => await read(async (context) => await lookUpFacts(context, facts, about, at)),
	apply: async (conversationId, route, actor, at, reason) => await write(async (context) => await applyRoute(context, conversationId, route, { actor, at, reason })),
});
