import type { Conversation } from './conversation';

/** The conversation after it was resolved; one that was resolved already stays as it is. */
export function resolve(conversation: Conversation, at: string): { conversation: Conversation; changed: boolean } {
	if (conversation.state === 'resolved') return { conversation, changed: false };
	const resolved: Conversation = { ...conversation, state: 'resolved', resolvedAt: at, resolutions: conversation.resolutions + 1 };
	return { conversation: resolved, changed: true };
}
