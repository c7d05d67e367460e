import type { Chat, ChatMessage } from '../whatsapp/chat.ts';
import type { MessageContent } from '../whatsapp/messageContent.ts';
import { serviceWindowAt } from '../whatsapp/serviceWindow.ts';

const isoTimes = (times: ChatMessage['stateAt']): Record<string, string> =>
	Object.fromEntries(Object.entries(times).map(([state, at]) => [state, new Date(at).toISOString()]));

/** The words of a message, so that a test can look for a text without knowing the kind. */
export function shownText(content: MessageContent): string {
	switch (content.kind) {
		case 'text':
			return content.body;
		case 'media':
			return content.caption ?? '';
		case 'location':
			return [content.name, content.address].filter(Boolean).join(', ');
		case 'contacts':
			return '';
		case 'reaction':
			return content.emoji;
		case 'panel':
			return content.body ?? '';
		case 'reply':
			return content.title;
		case 'other':
			return content.label;
	}
}

/** A message as tests and the chat page get it: times readable, files as addresses. */
export function shownMessage(message: ChatMessage): Record<string, unknown> {
	const { id, author, at, state, stateAt, content, quotes, forwarded, failure, reactions } = message;
	return {
		id,
		author,
		at: new Date(at).toISOString(),
		state,
		stateAt: isoTimes(stateAt),
		kind: content.kind,
		text: shownText(content),
		content,
		...(quotes === undefined ? {} : { quotes }),
		...(forwarded ? { forwarded } : {}),
		...(failure ? { error: failure } : {}),
		reactions,
	};
}

/** A whole chat with the state of its window. */
export function shownChat(chat: Chat, now: number): Record<string, unknown> {
	const window = serviceWindowAt(now, chat.lastCustomerMessageAt);
	return {
		customerId: chat.customerId,
		numberId: chat.numberId,
		open: chat.open,
		window: { open: window.open, ...(window.closesAt === undefined ? {} : { closesAt: new Date(window.closesAt).toISOString() }) },
		businessTyping: (chat.businessTypingUntil ?? 0) > now,
		messages: chat.messages.map(shownMessage),
	};
}
