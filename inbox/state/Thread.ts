import { batch, signal } from '@preact/signals';

import type { InboxContact, InboxConversation, InboxMessage, ThreadEntry } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { InboxApi } from '../api/InboxApi';
import { toFailure, type InboxFailure } from '../api/InboxFailure';
import { mergeEntries } from './mergeEntries';

/** The conversation that is open on the page. */
export class Thread {
	readonly id = signal<string>();
	readonly conversation = signal<InboxConversation>();
	readonly contact = signal<InboxContact>();
	readonly entries = signal<ThreadEntry[]>([]);
	readonly state = signal<'loading' | 'ready' | InboxFailure>('loading');
	readonly hasEarlier = signal(false);
	/** Other conversations of the contact. */
	readonly others = signal<InboxConversation[]>([]);
	#earlier: string | undefined;
	#loadingEarlier = false;
	/** How often each was told by something else than loading. */
	readonly #taken = { conversation: 0, contact: 0 };

	readonly #api: Pick<InboxApi, 'call'>;

	constructor(api: Pick<InboxApi, 'call'>) {
		this.#api = api;
	}

	/** `row`: what the list knows of it already, to be shown at once. */
	async open(id: string, row?: InboxConversation): Promise<void> {
		batch(() => {
			this.id.value = id;
			this.conversation.value = row;
			this.contact.value = undefined;
			this.entries.value = [];
			this.others.value = [];
			this.hasEarlier.value = false;
			this.state.value = 'loading';
		});
		await this.reload();
	}

	close(): void {
		this.id.value = undefined;
		this.conversation.value = undefined;
	}

	async reload(): Promise<void> {
		const id = this.id.value;
		if (id === undefined) return;
		const taken = { ...this.#taken };
		try {
			const { conversation, contact, entries, earlier } = await this.#api.call('conversations.get', { id });
			if (this.id.value !== id) return;
			batch(() => {
				// What was told while this answer was on its way is newer than it.
				if (taken.conversation === this.#taken.conversation) this.conversation.value = conversation;
				if (taken.contact === this.#taken.contact) this.contact.value = contact;
				// More was said while nobody listened than a page holds: what lies between is loaded again on the way up.
				const isGap = earlier !== undefined && !overlaps(this.entries.value, entries);
				this.entries.value = isGap ? entries : mergeEntries(this.entries.value, entries);
				if (isGap || this.state.value !== 'ready') this.#setEarlier(earlier);
				this.state.value = 'ready';
			});
			void this.#loadOthers(id, contact.id);
		} catch (error) {
			if (this.id.value === id) this.state.value = toFailure(error);
		}
	}

	async loadEarlier(): Promise<void> {
		const id = this.id.value;
		if (id === undefined || this.#earlier === undefined || this.#loadingEarlier) return;
		this.#loadingEarlier = true;
		try {
			const { entries, earlier } = await this.#api.call('conversations.earlier', { id, before: this.#earlier });
			if (this.id.value !== id) return;
			batch(() => {
				this.entries.value = mergeEntries(this.entries.value, entries);
				this.#setEarlier(earlier);
			});
		} catch {
			// Scrolling up again tries again.
		} finally {
			this.#loadingEarlier = false;
		}
	}

	/** One that is loaded, by the desk's id. */
	message(id: string): InboxMessage | undefined {
		return this.entries.value.flatMap((entry) => (entry.type === 'message' && entry.message.id === id ? [entry.message] : []))[0];
	}

	take(conversation: InboxConversation): void {
		if (conversation.id !== this.id.value) return;
		this.#taken.conversation++;
		this.conversation.value = conversation;
	}

	takeContact(contact: InboxContact): void {
		if (contact.id !== this.contact.value?.id) return;
		this.#taken.contact++;
		this.contact.value = contact;
	}

	add(conversationId: string, entries: readonly ThreadEntry[]): void {
		if (conversationId === this.id.value && this.state.value === 'ready') this.entries.value = mergeEntries(this.entries.value, entries);
	}

	#setEarlier(earlier: string | undefined): void {
		this.#earlier = earlier;
		this.hasEarlier.value = earlier !== undefined;
	}

	async #loadOthers(id: string, contactId: string): Promise<void> {
		const found = await this.#api.call('contacts.get', { id: contactId }).catch(() => undefined);
		if (found && this.id.value === id) this.others.value = found.conversations.filter((other) => other.id !== id);
	}
}

/** Whether a message stands in both. */
function overlaps(known: readonly ThreadEntry[], entries: readonly ThreadEntry[]): boolean {
	const ids = new Set(known.flatMap((entry) => (entry.type === 'message' ? [entry.message.id] : [])));
	return entries.some((entry) => entry.type === 'message' && ids.has(entry.message.id));
}
