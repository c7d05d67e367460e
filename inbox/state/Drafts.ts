import { signal } from '@preact/signals';

export interface Draft {
	text: string;
	files: File[];
	/** The desk's id of the message to quote. */
	replyTo?: string;
	mode: 'reply' | 'note';
}

const NO_DRAFT: Draft = { text: '', files: [], mode: 'reply' };

/** What is written and not sent, by conversation. Kept while the page is open. */
export class Drafts {
	readonly all = signal<Record<string, Draft>>({});

	of(conversationId: string): Draft {
		return this.all.value[conversationId] ?? NO_DRAFT;
	}

	change(conversationId: string, changes: Partial<Draft>): void {
		this.all.value = { ...this.all.value, [conversationId]: { ...this.of(conversationId), ...changes } };
	}

	forget(): void {
		this.all.value = {};
	}
}
