import type { DeskCalls } from '../../shared/domain/inbox/inboxCalls';
import type { InboxView } from '../../shared/domain/inbox/inboxViews';
import { SHARINGS, type View } from '../../shared/store/views/viewStore';
import type { Handlers } from '../api/InboxCall';
import type { InboxDesk } from '../api/InboxDesk';
import { InboxRefusal, notFound, valueOf } from '../api/InboxRefusal';
import { readNarrowing } from './readNarrowing';

/** Lists of conversations that agents keep under a name. */
export const viewCalls: Handlers<Extract<keyof DeskCalls, `views.${string}`>> = {
	'views.save': async (desk, fields) => {
		const id = fields.optionalWord('id');
		if (id !== undefined) await ownView(desk, id);
		const sharing = fields.oneOf('sharing', SHARINGS);
		const teamId = fields.optionalWord('teamId');
		if (sharing === 'all') desk.requireAdmin();
		if (sharing === 'team' && !desk.agent.isAdmin && !desk.agent.teamIds.includes(teamId ?? '')) throw new InboxRefusal('notAllowed', 'You are not a member of this team.', 'Share the view with a team of yours, or keep it for yourself.');
		const filter = { ...readNarrowing(fields.part('filter')), order: fields.optionalOneOf('order', ['activity', 'waiting', 'priority']) };
		return asView(desk, valueOf(await desk.store.views.save({ id, name: fields.word('name', 100), sharing, teamId: sharing === 'team' ? teamId : undefined, ownerId: desk.agent.id, filter })));
	},

	'views.remove': async (desk, fields) => {
		valueOf(await desk.store.views.remove((await ownView(desk, fields.word('id'))).id));
		return { removed: true };
	},
};

const isOwn = ({ agent }: InboxDesk, { ownerId }: View): boolean => agent.isAdmin || ownerId === agent.id;

async function ownView(desk: InboxDesk, id: string): Promise<View> {
	const view = (await desk.store.views.find({ agentId: desk.agent.id })).find((known) => known.id === id);
	if (!view) throw notFound('view');
	if (!isOwn(desk, view)) throw new InboxRefusal('notAllowed', 'The view belongs to somebody else.', 'Keep one of your own under another name.');
	return view;
}

export function asView(desk: InboxDesk, view: View): InboxView {
	const { id, name, sharing, teamId, filter } = view;
	const { states, priorities, channelId, tag, topic, assigneeId, teamId: ofTeam, search, order } = filter;
	const listed = { states: states && [...states], priorities: priorities && [...priorities], channelId, tag, topic, agentId: assigneeId, teamId: ofTeam, search };
	return { id, name, sharing, teamId, isOwn: isOwn(desk, view), filter: listed, order };
}
