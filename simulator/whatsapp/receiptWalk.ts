import type { ProviderFront } from './businessNumber.ts';
import type { ChangeFeed } from './changeFeed.ts';
import type { Chat, ChatMessage, DeliveryFailure, MessageState } from './chat.ts';
import type { SimulatedClock } from './clock.ts';
import type { Customer } from './customer.ts';

/** Time between a message's acceptance and its first tick, and between the ticks. */
export interface ReceiptPace {
	sentAfterMs: number;
	deliveredAfterMs: number;
}

export interface Walk {
	message: ChatMessage;
	chat: Chat | undefined;
	customer: Customer | undefined;
	numberId: string;
	failure: () => Promise<DeliveryFailure | undefined>;
}

/** Leads one message of a business from `accepted` through its ticks, telling the provider of each, in order. */
export interface ReceiptWalker {
	start(walk: Walk): void;
	/** The phone is back on the network: what waited for it arrives now. */
	phoneOnline(customer: Customer): void;
	/** The customer looks at the chat: everything that arrived in it is read. */
	chatOpened(chat: Chat, customer: Customer): void;
	played(chat: Chat, customer: Customer, message: ChatMessage): void;
	clear(): void;
}

export function createReceiptWalker(
	clock: SimulatedClock,
	changes: ChangeFeed,
	pace: ReceiptPace,
	frontOf: (numberId: string) => ProviderFront | undefined,
): ReceiptWalker {
	/** Receipts of one message are told one after the other; those of two messages are independent. */
	const lastTold = new Map<string, Promise<void>>();
	const waitingForPhone = new Map<string, Walk[]>();

	function move(walk: Walk, state: Exclude<MessageState, 'accepted'>, failure?: DeliveryFailure): void {
		const { message, numberId, customer } = walk;
		const front = frontOf(numberId);
		const at = clock.now();
		message.state = state;
		message.stateAt[state] = at;
		if (failure) message.failure = { ...failure, ...front?.failureName(failure) };
		const told = (lastTold.get(message.id) ?? Promise.resolve()).then(() =>
			front?.receiptMoved({ numberId, customer, messageId: message.id, state, at, ...(failure ? { failure } : {}) }),
		);
		lastTold.set(message.id, told);
		changes.announce({ what: 'chat', numberId, ...(customer ? { customerId: customer.id } : {}) });
	}

	function deliver(walk: Walk): void {
		if (walk.message.state !== 'sent') return;
		const { chat, customer } = walk;
		if (customer && !customer.online) {
			waitingForPhone.set(customer.id, [...(waitingForPhone.get(customer.id) ?? []), walk]);
			return;
		}
		move(walk, 'delivered');
		if (chat?.open && customer?.readReceipts) move(walk, 'read');
	}

	async function run(walk: Walk): Promise<void> {
		const { chat, message } = walk;
		const failure = await walk.failure();
		await clock.wait(pace.sentAfterMs);
		if (failure) return move(walk, 'failed', failure);
		if (chat) {
			chat.arrived.push(message);
			delete chat.businessTypingUntil;
		}
		move(walk, 'sent');
		if (message.content.kind === 'reaction') return;
		clock.after(pace.deliveredAfterMs, () => deliver(walk));
	}

	const walkOf = (chat: Chat, customer: Customer, message: ChatMessage): Walk => ({
		message,
		chat,
		customer,
		numberId: chat.numberId,
		failure: () => Promise.resolve(undefined),
	});

	return {
		start: (walk) => void run(walk),
		phoneOnline(customer) {
			const waiting = waitingForPhone.get(customer.id) ?? [];
			waitingForPhone.delete(customer.id);
			for (const walk of waiting) deliver(walk);
		},
		chatOpened(chat, customer) {
			if (!customer.readReceipts) return;
			for (const message of chat.arrived) {
				if (message.state === 'delivered') move(walkOf(chat, customer, message), 'read');
			}
		},
		played(chat, customer, message) {
			if (message.state === 'delivered') move(walkOf(chat, customer, message), 'read');
			if (message.state === 'read') move(walkOf(chat, customer, message), 'played');
		},
		clear() {
			lastTold.clear();
			waitingForPhone.clear();
		},
	};
}
