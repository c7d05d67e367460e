import { signal } from '@preact/signals';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { ResponseOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import type { InboxMe } from '../../nodes/shared/domain/inbox/inboxPeople';
import type { InboxView } from '../../nodes/shared/domain/inbox/inboxViews';
import type { InboxApi } from '../api/InboxApi';
import { toFailure, type InboxFailure } from '../api/InboxFailure';
import { compareBy, fitsQuery, type ListQuery } from './listQuery';
import { placeConversation } from './placeConversation';

const PAGE = 50;
/** Counting is work for the store: once for all changes within this time. */
const COUNT_AFTER_MS = 400;

/** Who reads the list, once somebody is signed in. */
type Reader = () => { me: InboxMe; views: readonly InboxView[] } | undefined;

/** The list of conversations in one query, kept true by live events, and how many there are in each queue. */
export class ConversationList {
	readonly query = signal<ListQuery>({ queue: 'new', order: 'activity' });
	readonly rows = signal<InboxConversation[]>([]);
	readonly state = signal<'loading' | 'ready' | InboxFailure>('loading');
	readonly counts = signal<ResponseOf<'conversations.counts'>>();
	#next: string | undefined;
	#loading = 0;
	#loadingMore = false;
	#counting: ReturnType<typeof setTimeout> | undefined;

	readonly #api: Pick<InboxApi, 'call'>;
	readonly #reader: Reader;

	constructor(api: Pick<InboxApi, 'call'>, reader: Reader) {
		this.#api = api;
		this.#reader = reader;
	}

	async show(query: ListQuery): Promise<void> {
		this.query.value = query;
		this.rows.value = [];
		await this.reload();
	}

	/** Loads the first page anew; what is shown stays until then. */
	async reload(): Promise<void> {
		const attempt = ++this.#loading;
		if (this.rows.value.length === 0) this.state.value = 'loading';
		try {
			const { rows, next } = await this.#api.call('conversations.list', { ...this.query.value, limit: PAGE });
			if (attempt !== this.#loading) return;
			this.rows.value = rows;
			this.#next = next;
			this.state.value = 'ready';
		} catch (error) {
			if (attempt === this.#loading) this.state.value = toFailure(error);
		}
	}

	async more(): Promise<void> {
		if (this.#next === undefined || this.#loadingMore) return;
		const attempt = this.#loading;
		this.#loadingMore = true;
		try {
			const { rows, next } = await this.#api.call('conversations.list', { ...this.query.value, limit: PAGE, after: this.#next });
			if (attempt !== this.#loading) return;
			const known = new Set(this.rows.value.map(({ id }) => id));
			this.rows.value = [...this.rows.value, ...rows.filter(({ id }) => !known.has(id))];
			this.#next = next;
		} catch {
			// Scrolling on tries again; the banner tells of a lost connection.
		} finally {
			this.#loadingMore = false;
		}
	}

	place(conversation: InboxConversation): void {
		const reader = this.#reader();
		if (!reader || this.state.value === 'loading') return;
		const query = this.query.value;
		const fits = fitsQuery(conversation, query, reader.me, reader.views);
		this.rows.value = placeConversation(this.rows.value, conversation, { fits, compare: compareBy(query.order), hasMore: this.#next !== undefined });
		this.countSoon();
	}

	remove(conversationId: string): void {
		this.rows.value = this.rows.value.filter(({ id }) => id !== conversationId);
		this.countSoon();
	}

	countSoon(): void {
		this.#counting ??= setTimeout(() => {
			this.#counting = undefined;
			void this.count();
		}, COUNT_AFTER_MS);
	}

	async count(): Promise<void> {
		try {
			this.counts.value = await this.#api.call('conversations.counts', {});
		} catch {
			// The next change counts again.
		}
	}
}
