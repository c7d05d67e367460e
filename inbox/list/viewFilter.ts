import type { InboxQueue, InboxView } from '../../nodes/shared/domain/inbox/inboxViews';
import type { ListQuery } from '../state/listQuery';

type ViewFilter = InboxView['filter'];

/** A queue in the words of a filter; a view of one's own teams cannot be told that way. */
const QUEUE_FILTERS: Record<InboxQueue, (agentId: string) => ViewFilter> = {
	new: () => ({ states: ['new'] }),
	mine: (agentId) => ({ states: ['new', 'pending'], agentId }),
	team: () => ({ states: ['new', 'pending'] }),
	unassigned: () => ({ states: ['new', 'pending'], agentId: null }),
	pending: () => ({ states: ['pending'] }),
	snoozed: () => ({ states: ['snoozed'] }),
	resolved: () => ({ states: ['resolved'] }),
};

/** What the list shows, as a filter that can be kept under a name. */
export function viewFilter({ queue, viewId: _, order: __, contactId: ___, ...narrowed }: ListQuery, me: { id: string; teamIds: readonly string[] }): ViewFilter {
	const ofQueue = queue === undefined ? {} : QUEUE_FILTERS[queue](me.id);
	const ofTeam = queue === 'team' && me.teamIds[0] !== undefined ? { teamId: me.teamIds[0] } : {};
	const given = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== undefined));
	return { ...ofQueue, ...ofTeam, ...given };
}
