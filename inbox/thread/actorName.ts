import type { Actor } from '../../nodes/shared/domain/history/historyEvent';
import type { Inbox } from '../state/Inbox';

/** Who did something, in a word for people. */
export function actorName(inbox: Inbox, { kind, id }: Actor): string {
	switch (kind) {
		case 'agent':
			return inbox.agentName(id) ?? inbox.words('anAgent');
		case 'contact':
			return inbox.words('theContact');
		case 'automation':
			return inbox.words('anAutomation');
		case 'desk':
			return inbox.words('theDesk');
	}
}
