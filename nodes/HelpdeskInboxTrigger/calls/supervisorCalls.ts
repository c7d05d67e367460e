import type { SupervisorCalls } from '../../shared/domain/inbox/leadCalls';
import type { Handlers } from '../api/InboxCall';
import { reportCalls } from './reports/reportCalls';
import { reportedChannels } from './reports/reportSpan';

/** What supervisors see of their numbers. */
export const supervisorCalls: Handlers<keyof SupervisorCalls> = {
	board: async (desk) => {
		const rows = await desk.store.reports.backlog(reportedChannels(desk));
		const agents = await desk.store.agents.find({});
		return { rows, agents: agents.map(({ id, name, presence, openConversations, capacity }) => ({ id, name, presence, openConversations, capacity })) };
	},
	...reportCalls,
};
