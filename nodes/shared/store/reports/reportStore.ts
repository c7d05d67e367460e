import type { ConversationState } from '../../domain/conversation/conversation';
import type { Fact } from '../../domain/reports/fact';
import type { Period } from '../../domain/usage/usagePeriod';
import type { StoreRunner } from '../storeRunner';
import { conversationFacts } from './conversationFacts';
import { countBacklog } from './countBacklog';
import { messageFacts } from './messageFacts';

export interface ReportFilter extends Period {
	/** Empty = all. */
	channelIds: readonly string[];
}

/** How many conversations stand where, now. */
export interface Backlog {
	channelId: string;
	state: Exclude<ConversationState, 'resolved'>;
	unassigned: boolean;
	count: number;
	/** The longest wait among them, ISO 8601. */
	waitingSince?: string;
}

/** What reports are made of. */
export interface ReportStore {
	facts(filter: ReportFilter): Promise<Fact[]>;
	backlog(channelIds: readonly string[]): Promise<Backlog[]>;
}

export const reportStore = ({ read }: StoreRunner): ReportStore => ({
	facts: async (filter) => await read(async (context) => [...(await conversationFacts(context, filter)), ...(await messageFacts(context, filter))]),
	backlog: async (channelIds) => await read(async (context) => await countBacklog(context, channelIds)),
});
