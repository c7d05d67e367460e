import { readRecord, readText } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

/** An emoji under a message; without one the reaction is withdrawn. */
export const reactionContent: ContentReader = (message) => {
	const reaction = readRecord(message, 'reaction');
	const messageId = readText(reaction, 'message_id');
	if (!messageId) return undefined;
	const emoji = readText(reaction, 'emoji') ?? '';
	return { kind: 'reaction', ...(emoji && { text: emoji }), reaction: { messageId, emoji } };
};
