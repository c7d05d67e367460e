import type { InboxChannel, InboxMe } from '../../shared/domain/inbox/inboxPeople';
import type { InboxDesk } from '../api/InboxDesk';

/** Who is signed in, and what they may do where. */
export async function describeMe(desk: InboxDesk): Promise<InboxMe> {
	const { id, name, email, presence, isAdmin, teamIds, languages } = desk.agent;
	const channels = (await desk.store.channels.find({})).filter((channel) => desk.mayOn(channel.id, 'view'));
	return {
		id,
		name,
		email,
		presence,
		isAdmin,
		teamIds,
		languages,
		channels: channels.map(
			(channel): InboxChannel => ({
				id: channel.id,
				provider: channel.provider,
				phone: channel.phone,
				displayName: channel.settings.displayName,
				role: desk.accessTo(channel.id)?.role,
				mayReply: desk.mayOn(channel.id, 'reply'),
				mayReport: desk.mayOn(channel.id, 'report'),
			}),
		),
		hasPassword: (await desk.store.signIn.passwordOf(id)) !== undefined,
	};
}
