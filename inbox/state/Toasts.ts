import { signal } from '@preact/signals';

export interface Toast {
	id: number;
	text: string;
	bad: boolean;
	action?: { label: string; run: () => void };
}

const SHOWN_MS = 5_000;
const SHOWN_BAD_MS = 12_000;

/** Short messages at the bottom of the page; each goes by itself. */
export class Toasts {
	readonly shown = signal<Toast[]>([]);
	#last = 0;

	show(text: string, options: { bad?: boolean; action?: Toast['action']; forMs?: number } = {}): () => void {
		const { bad = false, action, forMs = bad ? SHOWN_BAD_MS : SHOWN_MS } = options;
		const id = ++this.#last;
		const remove = (): void => {
			this.shown.value = this.shown.value.filter((toast) => toast.id !== id);
		};
		this.shown.value = [...this.shown.value.slice(-3), { id, text, bad, action }];
		setTimeout(remove, forMs);
		return remove;
	}
}
