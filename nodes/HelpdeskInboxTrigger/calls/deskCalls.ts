import type { DeskCalls } from '../../shared/domain/inbox/inboxCalls';
import type { Handlers } from '../api/InboxCall';
import type { InboxDesk } from '../api/InboxDesk';
import { asColleague } from './asColleague';
import { asView } from './viewCalls';

/** Of so many conversations topics are offered; what nobody has used for long is offered no more. */
const RECENT = 200;

/** What everybody at the desk needs to know of it. */
export const deskCalls: Handlers<Extract<keyof DeskCalls, 'desk'>> = {
	desk: async (desk) => {
		const { store, agent } = desk;
		return {
			agents: (await store.agents.find({})).map(asColleague),
			teams: await store.teams.find(),
			tags: (await store.tags.find()).map(({ name, colour }) => ({ name, colour })),
			topics: await topicsOf(desk),
			views: (await store.views.find({ agentId: agent.id })).map((view) => asView(desk, view)),
		};
	},
};

async function topicsOf(desk: InboxDesk): Promise<string[]> {
	const rules = (await desk.store.routingRules.find()).flatMap(({ effects }) => effects.topic ?? []);
	const recent = (await desk.store.conversations.find({ channelIds: desk.channelsFor('view') }, { limit: RECENT })).flatMap(({ topic }) => topic ?? []);
	return [...new Set([...rules, ...recent])].sort((one, other) => one.localeCompare(other));
}
