import type { StoreContext } from '../storeContext';

/** The question is with the provider. */
export async function confirmSurvey({ db }: StoreContext, id: string, providerId: string): Promise<void> {
	await db.updateTable('surveys').set({ state: 'asked', provider_id: providerId }).where('id', '=', id).where('state', 'in', ['asking', 'asked']).execute();
}

/** Gives a question back that was certainly not sent. */
export async function releaseSurvey({ db }: StoreContext, id: string, reason: string): Promise<boolean> {
	const released = await db
		.updateTable('surveys')
		.set({ state: 'failed', reason })
		.where('id', '=', id)
		.where('state', '=', 'asking')
		.where('rating', 'is', null)
		.returning('id')
		.execute();
	return released.length > 0;
}

export async function expectComment({ db }: StoreContext, id: string, until: Date): Promise<void> {
	await db.updateTable('surveys').set({ comment_until: until.getTime() }).where('id', '=', id).where('comment_message_id', 'is', null).execute();
}

/** A conversation becomes part of another: its resolutions are counted on from those of the one that stays. */
export async function moveSurveys({ db }: StoreContext, fromId: string, toId: string, resolutionsKept: number): Promise<void> {
	await db
		.updateTable('surveys')
		.set((eb) => ({ conversation_id: toId, resolution: eb('resolution', '+', resolutionsKept) }))
		.where('conversation_id', '=', fromId)
		.execute();
}

/** Ratings stay for the reports; ids of messages go, because WhatsApp's hold the number. */
export async function forgetAnswers({ db }: StoreContext, conversationIds: readonly string[]): Promise<void> {
	if (conversationIds.length === 0) return;
	const surveys = db.selectFrom('surveys').select('id').where('conversation_id', 'in', conversationIds);
	await db.deleteFrom('survey_answers').where('survey_id', 'in', surveys).execute();
	await db.updateTable('surveys').set({ provider_id: null, comment_message_id: null, reason: null }).where('conversation_id', 'in', conversationIds).execute();
}
