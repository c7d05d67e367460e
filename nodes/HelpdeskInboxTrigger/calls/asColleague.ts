import type { InboxAgent } from '../../shared/domain/inbox/inboxPeople';
import type { Agent } from '../../shared/domain/people/agent';

/** Of an agent what everybody at the desk may see. */
export const asColleague = ({ id, name, presence, teamIds, openConversations }: Agent): InboxAgent => ({ id, name, presence, teamIds, openConversations });
