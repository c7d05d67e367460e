import type { ConversationState } from '../../shared/domain/conversation/conversation';
import { INBOX_QUEUES, type InboxQueue } from '../../shared/domain/inbox/inboxViews';
import type { ConversationFilter, ConversationOrder } from '../../shared/store/conversations/conversationStore';
import type { ViewFilter } from '../../shared/store/views/viewStore';
import type { InboxDesk } from '../api/InboxDesk';
import { notFound } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';
import { readNarrowing } from './readNarrowing';

const OPEN: readonly ConversationState[] = ['new', 'pending'];

/** What a queue holds, as the agent sees it. */
export function queueFilter({ agent }: InboxDesk, queue: InboxQueue): ConversationFilter {
	switch (queue) {
		case 'mine':
			return { states: OPEN, assigneeId: agent.id };
		case 'team':
			return { states: OPEN, teamIds: agent.teamIds };
		case 'unassigned':
			return { states: OPEN, assigneeId: null };
		default:
			return { states: [queue] };
	}
}

/** A saved view as a filter of now. */
export function viewFilter({ waitingMinutes, order: _order, ...filter }: ViewFilter, at: Date): ConversationFilter {
	return { ...filter, ...(waitingMinutes === undefined ? {} : { waitingSince: new Date(at.getTime() - waitingMinutes * 60_000) }) };
}

/** What a list shows for a queue alone. */
export const visible = (desk: InboxDesk, filter: ConversationFilter): ConversationFilter => ({ ...filter, channelIds: desk.channelsFor('view') });

/** Both filters must fit; of channels only those that the agent may see. */
function both(desk: InboxDesk, one: ConversationFilter, other: ConversationFilter): ConversationFilter | undefined {
	const merged: Record<string, unknown> = { ...one };
	for (const [name, value] of Object.entries(other)) {
		if (value === undefined) continue;
		const known = merged[name];
		if (known === undefined) merged[name] = value;
		else if (Array.isArray(known) && Array.isArray(value)) {
			const common = known.filter((part) => value.includes(part));
			if (common.length === 0) return undefined;
			merged[name] = common;
		} else if (known !== value) return undefined;
	}
	return visible(desk, merged);
}

export interface ReadFilter {
	/** Undefined: nothing can fit. */
	filter: ConversationFilter | undefined;
	order?: ConversationOrder;
}

/** What a page wants to see, narrowed to what its agent may see. */
export async function readFilter(desk: InboxDesk, fields: RequestFields): Promise<ReadFilter> {
	const queue = fields.optionalOneOf('queue', INBOX_QUEUES);
	const viewId = fields.optionalWord('viewId');
	const view = viewId === undefined ? undefined : (await desk.store.views.find({ agentId: desk.agent.id })).find(({ id }) => id === viewId);
	if (viewId !== undefined && !view) throw notFound('view');
	const asked: ConversationFilter = { ...readNarrowing(fields), contactId: fields.optionalWord('contactId') };
	const ofQueue = queue === undefined ? {} : queueFilter(desk, queue);
	const withView = view ? both(desk, ofQueue, viewFilter(view.filter, desk.at)) : ofQueue;
	return { filter: withView && both(desk, withView, asked), order: view?.filter.order };
}
