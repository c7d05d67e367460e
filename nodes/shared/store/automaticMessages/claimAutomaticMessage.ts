import type { Conversation } from '../../domain/conversation/conversation';
import { DESK } from '../../domain/history/historyEvent';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import { whyNotToSend, type AutomaticSituation } from '../../domain/automaticMessage/whyNotToSend';
import { readContact } from '../contacts/readContact';
import { findConversation } from '../conversations/findConversation';
import type { AutomaticMessageRow } from '../schema/automaticMessageRow';
import { tellUncertain } from '../sends/tellUncertain';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { AutomaticMessageClaim, AutomaticMessageOrder } from './automaticMessageStore';

/** Takes up an automatic message, unless something stands against it or another execution was faster. */
export async function claimAutomaticMessage(context: StoreContext, order: AutomaticMessageOrder, at: Date): Promise<StoreResult<AutomaticMessageClaim>> {
	const { kind, occasion, answers } = order;
	const conversation = await findConversation(context, order.conversationId);
	if (!conversation) return notFound('conversation', order.conversationId);
	await context.hold([`automatic message ${conversation.id}`]);
	const place = { conversation_id: conversation.id, kind, occasion };
	const sent = await context.db.selectFrom('automatic_messages').selectAll().where((eb) => eb.and(place)).executeTakeFirst();
	if (sent) {
		if (sent.answers !== null && sent.answers === answers) await tellIfUncertain(context, conversation, sent, answers, at);
		return done({ claimed: false, reason: 'sent' });
	}
	const reason = whyNotToSend({ kind, ...(await situationOf(context, conversation, answers, at)) }, at);
	if (reason !== undefined) return done({ claimed: false, reason });
	const id = context.newId();
	await context.db.insertInto('automatic_messages').values({ ...place, id, answers: answers ?? null, claimed_at: at.getTime() }).execute();
	return done({ claimed: true, id });
}

/** The same message comes by again, and nothing was said since but answers to other messages: whoever took the greeting up was killed before it was kept, or before it was sent. */
async function tellIfUncertain(context: StoreContext, conversation: Conversation, { id, claimed_at, kind }: AutomaticMessageRow, answers: string, at: Date): Promise<void> {
	const toOthers = context.db.selectFrom('send_claims').select('provider_id').where('channel_id', '=', conversation.channelId).where('answers', '<>', answers).where('conversation_id', '=', conversation.id).where('provider_id', 'is not', null);
	const said = await context.db
		.selectFrom('messages')
		.select('id')
		.where('conversation_id', '=', conversation.id)
		.where('direction', '=', 'out')
		.where('sent_at', '>=', claimed_at)
		.where('provider_id', 'not in', toOthers)
		.executeTakeFirst();
	if (!said) await tellUncertain(context, { claimId: id, conversation, answers, actor: DESK, data: { automaticMessage: kind } }, at);
}

async function situationOf(context: StoreContext, conversation: Conversation, answers: string | undefined, at: Date): Promise<Omit<AutomaticSituation, 'kind'>> {
	const { db } = context;
	const { id, contactId, channelId, state, firstReplyAt, resolutions } = conversation;
	const { lastInboundAt, isBlocked } = await readContact(context, contactId, channelId);
	const byPerson = await db
		.selectFrom('messages')
		.select(({ fn }) => fn.max('sent_at').as('at'))
		.where('conversation_id', '=', id)
		.where('direction', '=', 'out')
		.where('author', '=', 'agent')
		.executeTakeFirst();
	const other = answers === undefined ? undefined : await db.selectFrom('automatic_messages').select('id').where('conversation_id', '=', id).where('answers', '=', answers).executeTakeFirst();
	return {
		state,
		resolutions,
		isBlocked,
		answeredByPerson: firstReplyAt !== undefined,
		windowIsOpen: serviceWindowAt(at, lastInboundAt).open,
		isAnswered: other !== undefined,
		...(byPerson?.at ? { lastByPersonAt: new Date(Number(byPerson.at)) } : {}),
	};
}
