import { PRIORITIES } from '../../nodes/shared/domain/conversation/conversation';
import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { InboxFilter, InboxOrder, InboxQueue, InboxView } from '../../nodes/shared/domain/inbox/inboxViews';

/** Which conversations the list shows, and in which order. */
export type ListQuery = InboxFilter & { order: InboxOrder };

interface Reader {
	id: string;
	teamIds: readonly string[];
}

const isOpen = ({ state }: InboxConversation): boolean => state === 'new' || state === 'pending';

const QUEUES: Record<InboxQueue, (conversation: InboxConversation, me: Reader) => boolean> = {
	new: ({ state }) => state === 'new',
	mine: (conversation, { id }) => isOpen(conversation) && conversation.assigneeId === id,
	team: (conversation, { teamIds }) => isOpen(conversation) && conversation.teamId !== undefined && teamIds.includes(conversation.teamId),
	unassigned: (conversation) => isOpen(conversation) && conversation.assigneeId === undefined,
	pending: ({ state }) => state === 'pending',
	snoozed: ({ state }) => state === 'snoozed',
	resolved: ({ state }) => state === 'resolved',
};

const isSame = (one: string | undefined, other: string): boolean => one?.toLocaleLowerCase() === other.toLocaleLowerCase();
const isAny = <T>(wanted: readonly T[] | undefined, is: T): boolean => wanted === undefined || wanted.length === 0 || wanted.includes(is);
const isHeld = (wanted: string | null | undefined, is: string | undefined): boolean => wanted === undefined || (wanted ?? undefined) === is;

/** Whether a conversation belongs in the list; `undefined` where only the server can tell, because words are searched. */
export function fitsQuery(conversation: InboxConversation, query: ListQuery, me: Reader, views: readonly InboxView[]): boolean | undefined {
	const view = query.viewId === undefined ? undefined : views.find(({ id }) => id === query.viewId)?.filter;
	const filters: InboxFilter[] = view ? [query, view] : [query];
	const fits = filters.every(
		(filter) =>
			(filter.queue === undefined || QUEUES[filter.queue](conversation, me)) &&
			isAny(filter.states, conversation.state) &&
			isAny(filter.priorities, conversation.priority) &&
			(filter.channelId === undefined || filter.channelId === conversation.channelId) &&
			(filter.contactId === undefined || filter.contactId === conversation.contactId) &&
			(filter.topic === undefined || filter.topic === conversation.topic) &&
			(filter.tag === undefined || conversation.tags.some((tag) => isSame(tag, filter.tag ?? ''))) &&
			isHeld(filter.agentId, conversation.assigneeId) &&
			isHeld(filter.teamId, conversation.teamId) &&
			(query.order !== 'waiting' || conversation.waitingSince !== undefined),
	);
	return fits && filters.some(({ search }) => search) ? undefined : fits;
}

const time = (iso: string | undefined): number => (iso === undefined ? Infinity : Date.parse(iso));

/** Below 0 where the first stands above the second. */
export function compareBy(order: InboxOrder): (one: InboxConversation, other: InboxConversation) => number {
	const byWaiting = (one: InboxConversation, other: InboxConversation): number => {
		const [first, second] = [time(one.waitingSince), time(other.waitingSince)];
		return first === second ? 0 : first - second;
	};
	switch (order) {
		case 'activity':
			return (one, other) => time(other.lastActivityAt) - time(one.lastActivityAt);
		case 'waiting':
			return byWaiting;
		case 'priority':
			return (one, other) => PRIORITIES.indexOf(other.priority) - PRIORITIES.indexOf(one.priority) || byWaiting(one, other);
	}
}
