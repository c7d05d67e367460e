import type { Selectable } from 'kysely';
import { readTypedChoice, type Choice } from '../../domain/message/choice';
import { keptQuery } from '../keptQuery';
import type { WaitRow } from '../schema/waitRow';
import type { StoreContext } from '../storeContext';
import { readAccepted } from './acceptedAnswer';
import type { PossibleAnswer, TakenWait } from './waitStore';

type Wait = Selectable<WaitRow>;

const waitOfContact = keptQuery((db, { contactId, channelId }: { contactId: string; channelId: string }) =>
	db.selectFrom('waits').selectAll().where('contact_id', '=', contactId).where('channel_id', '=', channelId),
);

const waitOfQuestion = keptQuery((db, { questionId, channelId }: { questionId: string; channelId: string }) =>
	db.selectFrom('waits').selectAll().where('channel_id', '=', channelId).where('question_id', '=', questionId),
);

/** WhatsApp tells times in whole seconds, cut off. */
const SECOND_MS = 1_000;

/** Gives the wait that a message answers to that message, in one conditional write. */
export async function takeWait(context: StoreContext, answer: PossibleAnswer, at: Date): Promise<TakenWait | undefined> {
	const wait = await findWait(context, answer);
	if (!wait) return undefined;
	const choice = typedChoice(wait, answer);
	if (!isAnswer(wait, { ...answer, isChoice: answer.isChoice || choice !== undefined }, at)) return undefined;
	if (wait.answered_by === null) {
		const taken = await context.db
			.updateTable('waits')
			.set({ answered_by: answer.messageId })
			.where('id', '=', wait.id)
			.where('answered_by', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!taken) return undefined;
	}
	return { id: wait.id, resumeUrl: wait.resume_url, questionId: wait.question_id ?? undefined, ...(choice ? { choice } : {}) };
}

/** By the question that is quoted first: who was asked by phone number may answer under a user id that the desk has never seen. */
async function findWait(context: StoreContext, { contactId, channelId, quotes }: PossibleAnswer): Promise<Wait | undefined> {
	const [quoted] = quotes === undefined ? [] : await waitOfQuestion(context, { questionId: quotes, channelId });
	return quoted ?? (await waitOfContact(context, { contactId, channelId }))[0];
}

const typedChoice = ({ accepts }: Wait, { isChoice, text }: PossibleAnswer): Choice | undefined =>
	isChoice || text === undefined ? undefined : readTypedChoice(text, readAccepted(accepts).typedChoices);

/** A message that took the wait before, and was interrupted, gets it again. */
function isAnswer(wait: Wait, { messageId, quotes, isChoice, sentAt }: PossibleAnswer, at: Date): boolean {
	if (wait.answered_by !== null) return wait.answered_by === messageId;
	if (wait.expires_at <= at.getTime()) return false;
	if (readAccepted(wait.accepts).accepts === 'choice' && !isChoice) return false;
	if (quotes !== undefined && wait.question_id !== null) return wait.question_id === quotes;
	// What was written before the question was asked does not answer it, even if it comes in later.
	return sentAt.getTime() >= wait.asked_at - (wait.asked_at % SECOND_MS);
}
