import type { Conversation } from './conversation';

/** The agent for whom a conversation is work of now; what is resolved or snoozed is nobody's (H60). */
export function holderOf({ state, assigneeId }: Conversation): string | undefined {
	return state === 'new' || state === 'pending' ? assigneeId : undefined;
}
