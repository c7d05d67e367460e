import type { Conversation } from '../../domain/conversation/conversation';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import { isWorthKeeping, SKIP_REASONS, whyNotToAsk, type SurveySituation } from '../../domain/survey/whyNotToAsk';
import { channelRefOf, findChannel } from '../channels/findChannels';
import { readContact } from '../contacts/readContact';
import { findConversation } from '../conversations/findConversation';
import type { SurveyRow } from '../schema/surveyRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { tagsOf } from '../tags/findTags';
import { surveyFromRow } from './surveyRow';
import type { SurveyClaim, SurveyOrder, SurveyParties } from './surveyStore';

/** Takes up the question about the latest resolution of a conversation, unless something stands against it. Two that ask at once get one yes. */
export async function claimSurvey(context: StoreContext, order: SurveyOrder, at: Date): Promise<StoreResult<SurveyClaim>> {
	const conversation = await findConversation(context, order.conversationId);
	if (!conversation) return notFound('conversation', order.conversationId);
	await context.hold([`survey ${conversation.id}`]);
	const { contact, lastInboundAt, isBlocked } = await readContact(context, conversation.contactId, conversation.channelId);
	const window = serviceWindowAt(at, lastInboundAt);
	const parties = { channel: await channelRefOf(context, conversation.channelId), contact, conversation, window };
	const isOver = order.resolution !== undefined && order.resolution !== conversation.resolutions;
	const situation = { ...(await situationOf(context, conversation)), isBlocked, windowIsOpen: window.open };
	const reason = isOver ? 'open' : whyNotToAsk(situation, order, at);
	if (reason === undefined) return done({ ...parties, claimed: true, survey: surveyFromRow(await keepSurvey(context, parties, order, at, { state: 'asking', reason: null })) });
	if (isWorthKeeping(reason)) await keepSurvey(context, parties, order, at, { state: 'skipped', reason: SKIP_REASONS[reason] });
	return done({ ...parties, claimed: false, reason });
}

async function situationOf(context: StoreContext, { id, channelId, contactId, resolutions, state }: Conversation): Promise<Omit<SurveySituation, 'isBlocked' | 'windowIsOpen'>> {
	const { db } = context;
	const channel = await findChannel(context, channelId);
	const earlier = await db.selectFrom('surveys').select('state').where('conversation_id', '=', id).where('resolution', '=', resolutions).executeTakeFirst();
	const cycle = await db.selectFrom('resolutions').selectAll().where('conversation_id', '=', id).where('number', '=', resolutions).executeTakeFirst();
	const last = await db
		.selectFrom('surveys')
		.innerJoin('conversations', 'conversations.id', 'surveys.conversation_id')
		.select('surveys.asked_at')
		.where('conversations.contact_id', '=', contactId)
		.where('surveys.state', 'in', ['asking', 'asked'])
		.orderBy('surveys.asked_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return {
		state,
		csat: channel.ok && channel.value.settings.csat,
		configured: channel.ok && channel.value.configuredAt !== undefined,
		earlier: earlier?.state,
		resolver: cycle?.resolver_kind ?? undefined,
		answeredByPerson: (cycle?.first_reply_at ?? null) !== null,
		topic: cycle?.topic ?? undefined,
		tags: (await tagsOf(context, [id])).get(id) ?? [],
		lastAskedAt: last && new Date(last.asked_at),
	};
}

/** One that was skipped or not sent before gives way, under the id it had. */
async function keepSurvey(context: StoreContext, { conversation }: SurveyParties, order: SurveyOrder, at: Date, outcome: Pick<SurveyRow, 'state' | 'reason'>): Promise<SurveyRow> {
	const { scale, language, openMs } = order;
	const values = { ...outcome, scale, language, asked_at: at.getTime(), open_until: at.getTime() + openMs };
	const nothingYet = { provider_id: null, rating: null, rated_at: null, comment_until: null, comment_message_id: null };
	const place = { id: context.newId(), conversation_id: conversation.id, resolution: conversation.resolutions, channel_id: conversation.channelId };
	return await context.db
		.insertInto('surveys')
		.values({ ...place, ...values, ...nothingYet })
		.onConflict((conflict) => conflict.columns(['conversation_id', 'resolution']).doUpdateSet(values))
		.returningAll()
		.executeTakeFirstOrThrow();
}
