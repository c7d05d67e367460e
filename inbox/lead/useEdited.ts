import { useState } from 'preact/hooks';

import { useInbox } from '../state/useInbox';

interface Edited<T> {
	/** What is in the window; undefined while it is closed. */
	edited: T | undefined;
	/** Opens the window, or shows it with something else in it. */
	edit: (value: T) => void;
	change: (changes: Partial<T>) => void;
	close: () => void;
	/** Waits for a change at the server, closes the window and shows what is there then. A failure is told, and the window stays. */
	run: (work: Promise<unknown>) => Promise<void>;
}

/** A setting in a window of its own. */
export function useEdited<T extends object>(again: () => unknown): Edited<T> {
	const inbox = useInbox();
	const [edited, edit] = useState<T>();
	const close = (): void => edit(undefined);
	const run = async (work: Promise<unknown>): Promise<void> => {
		try {
			await work;
			close();
			await again();
		} catch (error) {
			inbox.tell(error);
		}
	};
	return { edited, edit, change: (changes) => edit((before) => before && { ...before, ...changes }), close, run };
}
