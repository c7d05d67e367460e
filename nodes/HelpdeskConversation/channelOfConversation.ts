import { notFound } from '../shared/store/storeResult';
import type { Desk } from '../shared/n8n/desk/Desk';

/** The channel of a conversation, as the store knows it, because an item can say anything. */
export async function channelOfConversation(desk: Desk, id: string): Promise<string> {
	const [conversation] = await desk.store.conversations.find({ id });
	return conversation?.channelId ?? desk.valueOf(notFound('conversation', id));
}
