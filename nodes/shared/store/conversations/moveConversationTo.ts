import { moveConversation, type Move } from '../../domain/conversation/moveConversation';
import { settingsOf } from '../channels/settingsOf';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { Changed } from './conversationStore';
import { findConversation, findOpen } from './findConversation';
import { saveChange } from './saveConversation';

/** Moves a conversation to another state; one that is there already stays as it is. */
export async function moveConversationTo(context: StoreContext, id: string, move: Move, deed: Deed): Promise<StoreResult<Changed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	const moved = moveConversation(before, move, deed.at.toISOString(), await settingsOf(context, before.channelId));
	if (!moved.ok) return refused(moved.failure.message, moved.failure.advice);
	if (before.state === 'resolved' && moved.value.state !== 'resolved') {
		const open = await findOpen(context, before.contactId, before.channelId);
		if (open) return refused(`The contact has another open conversation on this channel, with the ID ${open.id}.`, 'Go on in that one, or resolve it first.');
	}
	return done({ conversation: moved.value, changed: await saveChange(context, before, moved.value, deed) });
}
