import type { Chat, ChatMessage } from './chat.ts';

/** Keeps every chat, and finds a message by its id whichever chat it belongs to. */
export interface ChatBook {
	chat(customerId: string, numberId: string): Chat;
	ofCustomer(customerId: string): Chat[];
	add(chat: Chat, message: ChatMessage): void;
	message(numberId: string, messageId: string): { chat: Chat; message: ChatMessage } | undefined;
	clear(): void;
}

export function createChatBook(): ChatBook {
	const chats = new Map<string, Chat>();
	const placeOf = new Map<string, { chat: Chat; message: ChatMessage }>();
	return {
		chat(customerId, numberId) {
			const key = `${customerId} ${numberId}`;
			const known = chats.get(key);
			if (known) return known;
			const chat: Chat = { customerId, numberId, messages: [], arrived: [], open: false };
			chats.set(key, chat);
			return chat;
		},
		ofCustomer: (customerId) => [...chats.values()].filter((chat) => chat.customerId === customerId),
		add(chat, message) {
			chat.messages.push(message);
			placeOf.set(message.id, { chat, message });
		},
		message(numberId, messageId) {
			const place = placeOf.get(messageId);
			return place?.chat.numberId === numberId ? place : undefined;
		},
		clear() {
			chats.clear();
			placeOf.clear();
		},
	};
}
