import type { Handlers } from '../api/InboxCall';
import { valueOf } from '../api/InboxRefusal';

/** Texts that agents send often, for administrators. */
export const cannedReplyCalls: Handlers<'cannedReplies.save' | 'cannedReplies.remove'> = {
	'cannedReplies.save': async (desk, fields) => {
		desk.requireAdmin();
		const id = fields.optionalWord('id');
		const place = (name: string) => fields.optionalWord(name) ?? null;
		const details = { shortcut: fields.word('shortcut', 50), text: fields.text('text') ?? '', channelId: place('channelId'), teamId: place('teamId'), language: place('language') };
		return valueOf(id === undefined ? await desk.store.cannedReplies.create(details, desk.actor, desk.at) : await desk.store.cannedReplies.update(id, details, desk.actor, desk.at));
	},

	'cannedReplies.remove': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.cannedReplies.remove(fields.word('id'), desk.actor, desk.at));
		return { removed: true };
	},
};
