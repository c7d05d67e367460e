import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { contactName } from '../list/contactName';
import type { Inbox } from './Inbox';
import { isNews } from './isNews';

/** What came in so long before the page heard of the conversation for the first time is no news. */
const NEWS_MS = 60_000;

/** Calls the reader when a contact writes something that concerns them and that they do not see anyway. */
export class NewsCaller {
	readonly #seenUntil = new Map<string, string>();

	readonly #inbox: Inbox;

	constructor(inbox: Inbox) {
		this.#inbox = inbox;
	}

	forget(): void {
		this.#seenUntil.clear();
	}

	take(conversation: InboxConversation): void {
		const inbox = this.#inbox;
		const me = inbox.me.value;
		const { id, lastMessage, contact } = conversation;
		if (!me || !lastMessage) return;
		const seenUntil = this.#seenUntil.get(id) ?? new Date(inbox.now() - NEWS_MS).toISOString();
		this.#seenUntil.set(id, lastMessage.at);
		if (!isNews(conversation, seenUntil, me) || (inbox.thread.id.value === id && !document.hidden)) return;
		const name = contactName(contact, inbox.words);
		const open = (): void => inbox.openConversation(id);
		inbox.notifier.call(name, lastMessage.text ?? '', open);
		if (inbox.preferences.inPage.value) inbox.toasts.show(inbox.words('newMessageFrom', { name }), { action: { label: inbox.words('show'), run: open } });
	}
}
