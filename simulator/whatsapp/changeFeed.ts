/** What changed, so that a page or a waiting script knows what to look at again. */
export interface Change {
	what: 'chat' | 'customers' | 'numbers' | 'webhooks' | 'clock' | 'faults' | 'reset';
	customerId?: string;
	numberId?: string;
}

export interface ChangeFeed {
	announce(change: Change): void;
	follow(listener: (change: Change) => void): () => void;
}

export function createChangeFeed(): ChangeFeed {
	const listeners = new Set<(change: Change) => void>();
	return {
		announce(change) {
			for (const listener of [...listeners]) listener(change);
		},
		follow(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
