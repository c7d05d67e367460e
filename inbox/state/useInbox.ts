import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Inbox } from './Inbox';

export const InboxContext = createContext<Inbox | undefined>(undefined);

export function useInbox(): Inbox {
	const inbox = useContext(InboxContext);
	if (!inbox) throw new Error('This part stands outside the inbox.');
	return inbox;
}
