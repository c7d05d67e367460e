import { mergeOpenConversations } from '../../domain/conversation/mergeOpenConversations';
import type { Conversation } from '../../domain/conversation/conversation';
import { moveAutomaticMessages } from '../automaticMessages/automaticMessageSteps';
import { redirect } from '../redirect';
import { moveSends } from '../sends/sendSteps';
import type { StoreContext } from '../storeContext';
import { moveSurveys } from '../surveys/surveySteps';
import { moveLoad } from './moveLoad';
import { updateConversation } from './saveConversation';

/** Makes two open conversations one, with everything that was said in either. `place` is where the one that stays belongs. */
export async function joinConversations(context: StoreContext, ours: Conversation, theirs: Conversation, place: Partial<Pick<Conversation, 'contactId' | 'channelId'>>): Promise<void> {
	const { db } = context;
	const { kept, absorbed } = mergeOpenConversations(ours, theirs);
	await db.updateTable('messages').set({ conversation_id: kept.id }).where('conversation_id', '=', absorbed.id).execute();
	await db.updateTable('history').set({ conversation_id: kept.id }).where('conversation_id', '=', absorbed.id).execute();
	// Counted on from those of the conversation that stays.
	const resolutionsKept = kept.resolutions - absorbed.resolutions;
	await db
		.updateTable('resolutions')
		.set((eb) => ({ conversation_id: kept.id, number: eb('number', '+', resolutionsKept) }))
		.where('conversation_id', '=', absorbed.id)
		.execute();
	await moveAutomaticMessages(context, absorbed.id, kept.id);
	await moveSends(context, absorbed.id, kept.id);
	await moveSurveys(context, absorbed.id, kept.id, resolutionsKept);
	await moveRecords(context, absorbed.id, kept.id);
	await db.deleteFrom('conversations').where('id', '=', absorbed.id).execute();
	await moveLoad(context, absorbed, undefined);
	await updateConversation(context, kept.id === ours.id ? ours : theirs, { ...kept, ...place });
	await redirect(context, absorbed.id, kept.id);
}

/** Notes, tags and messages that are answered together, of a conversation that becomes part of another. */
async function moveRecords({ db }: StoreContext, fromId: string, toId: string): Promise<void> {
	await db.updateTable('notes').set({ conversation_id: toId }).where('conversation_id', '=', fromId).execute();
	await db.updateTable('collections').set({ conversation_id: toId }).where('conversation_id', '=', fromId).execute();
	const tags = await db.deleteFrom('conversation_tags').where('conversation_id', '=', fromId).returning('tag_id').execute();
	if (tags.length === 0) return;
	await db
		.insertInto('conversation_tags')
		.values(tags.map(({ tag_id }) => ({ conversation_id: toId, tag_id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
