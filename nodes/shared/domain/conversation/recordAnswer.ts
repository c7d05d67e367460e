import type { Conversation } from './conversation';
import { laterOf } from './laterOf';

export interface Answer {
	author: 'automation' | 'agent';
	sentAt: string;
	/** When the contact last wrote on this channel; an answer from before that does not answer it. */
	lastInboundAt?: string;
}

/**
 * What an answer does to its conversation: an agent's answer makes a new one pending. An answer never opens or reopens
 * anything, and a snoozed conversation sleeps on.
 */
export function recordAnswer(conversation: Conversation, { author, sentAt, lastInboundAt }: Answer): Conversation {
	const overtaken = lastInboundAt !== undefined && Date.parse(sentAt) < Date.parse(lastInboundAt);
	const answered = author === 'agent' && conversation.state === 'new' && !overtaken;
	return {
		...conversation,
		state: answered ? 'pending' : conversation.state,
		lastActivityAt: laterOf(conversation.lastActivityAt, sentAt),
	};
}
