import { CONVERSATION_STATES, PRIORITIES } from '../../shared/domain/conversation/conversation';
import type { ViewFilter } from '../../shared/store/views/viewStore';
import type { RequestFields } from '../api/RequestFields';

/** What narrows a list down, in a request and in a view that is kept. States and priorities that the desk does not know are left out. */
export const readNarrowing = (fields: RequestFields): ViewFilter => ({
	states: fields.words('states')?.flatMap((state) => CONVERSATION_STATES.filter((known) => known === state)),
	priorities: fields.words('priorities')?.flatMap((priority) => PRIORITIES.filter((known) => known === priority)),
	channelId: fields.optionalWord('channelId'),
	tag: fields.optionalWord('tag'),
	topic: fields.optionalWord('topic'),
	assigneeId: fields.wordOrNull('agentId'),
	teamId: fields.wordOrNull('teamId'),
	search: fields.optionalWord('search', 200),
});
