import type { Conversation } from '../../domain/conversation/conversation';
import type { MessageEvent } from '../../domain/message/inboundEvent';
import { readChoiceId } from '../../domain/survey/choiceId';
import { readTap, readWritten, type SurveyAnswer } from '../../domain/survey/readAnswer';
import type { Survey } from '../../domain/survey/survey';
import { findConversation } from '../conversations/findConversation';
import { recordHistory } from '../history/recordHistory';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { surveyFromRow } from './surveyRow';

/** A message that answered a survey; the desk is done with it. */
export interface AnsweredSurvey {
	survey: Survey;
	part: SurveyAnswer['part'];
	conversation: Conversation;
}

interface Sender {
	contactId: string;
	/** The conversation that was resolved last, where none is open. */
	lastResolved?: Conversation;
	sentAt: Date;
}

/** Takes a message as the answer to a survey, if it is one. A tap says so itself; a text only while its conversation is still resolved. */
export async function answerSurvey(context: StoreContext, event: MessageEvent, sender: Sender, at: Date): Promise<AnsweredSurvey | undefined> {
	const { message, channel } = event;
	const tap = readChoiceId(message.reply?.id);
	const found = tap ? await surveyById(context, tap.surveyId, sender.contactId) : await surveyOfLast(context, sender.lastResolved);
	if (!found || found.conversation.channelId !== channel.id) return undefined;
	const { survey, conversation } = found;
	const answer = tap ? readTap(survey, tap.rating, sender.sentAt) : readWritten(survey, message, sender.sentAt);
	if (!answer) return undefined;
	await keepAnswer(context, survey, answer, event, sender.sentAt);
	const data = { surveyId: survey.id, resolution: survey.resolution, scale: survey.scale, ...answer };
	const about = { conversationId: conversation.id, channelId: channel.id, contactId: sender.contactId };
	await recordHistory(context, { type: 'surveyAnswered', at, actor: { kind: 'contact', id: sender.contactId }, ...about, data });
	return { survey: await readSurvey(context, survey.id), part: answer.part, conversation };
}

/** What a message that was received before answered. */
export async function answeredBefore(context: StoreContext, channelId: string, providerId: string): Promise<Pick<AnsweredSurvey, 'survey' | 'part'> | undefined> {
	const { db } = context;
	const row = await db.selectFrom('survey_answers').selectAll().where('channel_id', '=', channelId).where('provider_id', '=', providerId).executeTakeFirst();
	return row && { survey: await readSurvey(context, row.survey_id), part: row.part };
}

async function readSurvey({ db }: StoreContext, id: string): Promise<Survey> {
	return surveyFromRow(await db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

type Found = { survey: Survey; conversation: Conversation };

/** Whoever knows the id of another contact's survey cannot answer it. */
async function surveyById(context: StoreContext, id: string, contactId: string): Promise<Found | undefined> {
	const row = await context.db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst();
	const conversation = row && (await findConversation(context, row.conversation_id));
	return row && conversation?.contactId === contactId ? { survey: surveyFromRow(row), conversation } : undefined;
}

const surveyOfResolution = keptQuery((db, { id, resolutions }: { id: string; resolutions: number }) =>
	db.selectFrom('surveys').selectAll().where('conversation_id', '=', id).where('resolution', '=', resolutions),
);

async function surveyOfLast(context: StoreContext, conversation: Conversation | undefined): Promise<Found | undefined> {
	if (!conversation) return undefined;
	const { id, resolutions } = conversation;
	const [row] = await surveyOfResolution(context, { id, resolutions });
	return row && { survey: surveyFromRow(row), conversation };
}

async function keepAnswer({ db }: StoreContext, survey: Survey, answer: SurveyAnswer, { channel, message }: MessageEvent, sentAt: Date): Promise<void> {
	const rating = answer.part === 'rating' ? answer.rating : null;
	await db
		.insertInto('survey_answers')
		.values({ channel_id: channel.id, provider_id: message.id, survey_id: survey.id, part: answer.part, rating, answered_at: sentAt.getTime() })
		.execute();
	// An answer proves that the question arrived. The first rating starts the time in which another may replace it.
	const ratedAt = survey.ratedAt === undefined ? { rated_at: sentAt.getTime() } : {};
	const values = rating === null ? { comment_message_id: message.id, comment_until: null } : { rating, ...ratedAt };
	await db.updateTable('surveys').set({ state: 'asked', ...values }).where('id', '=', survey.id).execute();
}
