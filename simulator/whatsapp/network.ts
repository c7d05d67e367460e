import type { BusinessNumber } from './businessNumber.ts';
import type { ChangeFeed } from './changeFeed.ts';
import type { Chat, ChatMessage, DeliveryFailure } from './chat.ts';
import { createChatBook, type ChatBook } from './chatBook.ts';
import type { SimulatedClock } from './clock.ts';
import type { Customer } from './customer.ts';
import { createCustomerBook, type CustomerBook } from './customerBook.ts';
import { createFileStore, type FileStore } from './fileStore.ts';
import type { MessageContent } from './messageContent.ts';
import { createMessageId } from './messageId.ts';
import { createReceiptWalker, type ReceiptPace } from './receiptWalk.ts';
import { serviceWindowAt } from './serviceWindow.ts';

/** A typing indicator goes out by itself: https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators */
const TYPING_SHOWN_MS = 25_000;

export interface OutgoingMessage {
	numberId: string;
	/** The provider's own id for the message; WhatsApp's is taken otherwise. */
	id?: string;
	/** Nobody, when the address is not on WhatsApp: accepted all the same, and failed afterwards. */
	customer: Customer | undefined;
	content: MessageContent;
	/** Everything but a template; needs an open window. */
	freeForm: boolean;
	quotes?: string;
	/** Work that is done after the acceptance, such as fetching a linked picture. */
	prepare?: () => Promise<DeliveryFailure | undefined>;
}

export interface IncomingMessage {
	numberId: string;
	customer: Customer;
	content: MessageContent;
	quotes?: string;
	forwarded?: boolean;
	extras?: Record<string, unknown>;
}

/** WhatsApp itself: people, business numbers and the chats between them, whoever the provider of a number is. */
export interface WhatsAppNetwork {
	clock: SimulatedClock;
	changes: ChangeFeed;
	customers: CustomerBook;
	chats: ChatBook;
	files: FileStore;
	addNumber(number: BusinessNumber): void;
	number(id: string): BusinessNumber | undefined;
	numbers(): BusinessNumber[];
	businessSends(outgoing: OutgoingMessage): ChatMessage;
	customerWrites(incoming: IncomingMessage): { message: ChatMessage; taken: Promise<boolean> };
	/** The business has these messages of customers now, be it after several attempts. */
	businessTook(numberId: string, messageIds: string[]): void;
	businessReads(chat: Chat, upTo: ChatMessage, typing: boolean): void;
	customerOpens(customer: Customer, numberId: string): Chat;
	customerCloses(customer: Customer, numberId?: string): void;
	customerPlays(customer: Customer, chat: Chat, message: ChatMessage): void;
	phoneOnline(customer: Customer, online: boolean): void;
	reset(): void;
}

export function createNetwork(clock: SimulatedClock, changes: ChangeFeed, pace: ReceiptPace): WhatsAppNetwork {
	const customers = createCustomerBook(changes);
	const chats = createChatBook();
	const files = createFileStore();
	const numbers = new Map<string, BusinessNumber>();
	const walker = createReceiptWalker(clock, changes, pace, (id) => numbers.get(id)?.provider);
	const announceChat = (chat: Chat): void =>
		changes.announce({ what: 'chat', customerId: chat.customerId, numberId: chat.numberId });

	function write(chat: Chat | undefined, message: ChatMessage): void {
		if (!chat) return;
		if (message.content.kind === 'reaction') {
			const target = chats.message(chat.numberId, message.content.messageId)?.message;
			if (target) target.reactions[message.author] = message.content.emoji;
		}
		chats.add(chat, message);
		announceChat(chat);
	}

	function newMessage(id: string, author: ChatMessage['author'], content: MessageContent): ChatMessage {
		const at = clock.now();
		return { id, author, content, at, state: 'accepted', stateAt: { accepted: at }, reactions: {} };
	}

	return {
		clock,
		changes,
		customers,
		chats,
		files,
		addNumber(number) {
			numbers.set(number.id, number);
			changes.announce({ what: 'numbers', numberId: number.id });
		},
		number: (id) => numbers.get(id),
		numbers: () => [...numbers.values()],
		businessSends({ numberId, id, customer, content, freeForm, quotes, prepare }) {
			const chat = customer && chats.chat(customer.id, numberId);
			const message = newMessage(id ?? createMessageId(customer?.phone ?? customer?.userId ?? numberId, false), 'business', content);
			if (quotes !== undefined) message.quotes = quotes;
			const open = serviceWindowAt(clock.now(), chat?.lastCustomerMessageAt).open;
			write(chat, message);
			walker.start({
				message,
				chat,
				customer,
				numberId,
				failure: async () => {
					if (!customer) return { reason: 'notOnWhatsApp', details: 'Message Undeliverable.' };
					if (freeForm && !open) {
						const details = 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.';
						return { reason: 'windowClosed', details };
					}
					return await prepare?.();
				},
			});
			return message;
		},
		customerWrites({ numberId, customer, content, quotes, forwarded, extras }) {
			const chat = chats.chat(customer.id, numberId);
			const provider = numbers.get(numberId)?.provider;
			const id = provider?.inboundId?.(content) ?? createMessageId(customer.phone ?? customer.userId ?? customer.id, true);
			const message = newMessage(id, 'customer', content);
			if (quotes !== undefined) message.quotes = quotes;
			if (forwarded) message.forwarded = true;
			message.state = 'sent';
			message.stateAt.sent = message.at;
			if (content.kind !== 'reaction') chat.lastCustomerMessageAt = message.at;
			write(chat, message);
			const taken = provider?.customerWrote({ numberId, customer, message, extras: extras ?? {} }) ?? Promise.resolve(false);
			return { message, taken };
		},
		businessTook(numberId, messageIds) {
			for (const id of messageIds) {
				const place = chats.message(numberId, id);
				if (place?.message.author !== 'customer' || place.message.state !== 'sent') continue;
				place.message.state = 'delivered';
				place.message.stateAt.delivered = clock.now();
				announceChat(place.chat);
			}
		},
		businessReads(chat, upTo, typing) {
			for (const message of chat.messages) {
				if (message.author === 'customer' && message.state !== 'read') {
					message.state = 'read';
					message.stateAt.read = clock.now();
				}
				if (message === upTo) break;
			}
			if (typing) {
				chat.businessTypingUntil = clock.now() + TYPING_SHOWN_MS;
				clock.after(TYPING_SHOWN_MS, () => announceChat(chat));
			}
			announceChat(chat);
		},
		customerOpens(customer, numberId) {
			const chat = chats.chat(customer.id, numberId);
			chat.open = true;
			walker.chatOpened(chat, customer);
			announceChat(chat);
			return chat;
		},
		customerCloses(customer, numberId) {
			for (const chat of chats.ofCustomer(customer.id)) {
				if (numberId === undefined || chat.numberId === numberId) chat.open = false;
			}
		},
		customerPlays: (customer, chat, message) => walker.played(chat, customer, message),
		phoneOnline(customer, online) {
			customer.online = online;
			if (online) walker.phoneOnline(customer);
			changes.announce({ what: 'customers', customerId: customer.id });
		},
		reset() {
			customers.clear();
			chats.clear();
			files.clear();
			numbers.clear();
			walker.clear();
			clock.reset();
			changes.announce({ what: 'reset' });
		},
	};
}
