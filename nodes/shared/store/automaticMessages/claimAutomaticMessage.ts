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
import { earlierClaims } from './earlierClaims';

/** Takes up an automatic message, unless something stands against it or another execution was faster. */
export async function claimAutomaticMessage(context: StoreContext, order: AutomaticMessageOrder, at: Date): Promise<StoreResult<AutomaticMessageClaim>> {
	const { kind, occasion, answers, execution, willBegin = false } = order;
	const conversation = await findConversation(context, order.conversationId);
	if (!conversation) return notFound('conversation', order.conversationId);
	await context.hold([`automatic message ${conversation.id}`]);
	const { same, isAnswered } = await earlierClaims(context, conversation.id, order);
	if (same && same.state !== 'free') {
		if (same.answers !== null && same.answers === answers) await tellIfUncertain(context, conversation, same, answers, at);
		return done({ claimed: false, reason: 'sent' });
	}
	const reason = whyNotToSend({ kind, isAnswered, ...(await situationOf(context, conversation, at)) }, at);
	if (reason !== undefined) return done({ claimed: false, reason });
	const id = context.newId();
	const values = { id, answers: answers ?? null, claimed_at: at.getTime(), state: willBegin ? ('taken' as const) : ('handedOut' as const), execution: execution ?? null };
	if (!same) await context.db.insertInto('automatic_messages').values({ conversation_id: conversation.id, kind, occasion, ...values }).execute();
	else {
		// An execution that is retried can begin in this very moment, under the id that it had.
		const given = await context.db.updateTable('automatic_messages').set(values).where('id', '=', same.id).where('state', '=', 'free').returning('id').executeTakeFirst();
		if (!given) return done({ claimed: false, reason: 'sent' });
	}
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

async function situationOf(context: StoreContext, conversation: Conversation, at: Date): Promise<Omit<AutomaticSituation, 'kind' | 'isAnswered'>> {
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
	return {
		state,
		resolutions,
		isBlocked,
		answeredByPerson: firstReplyAt !== undefined,
		windowIsOpen: serviceWindowAt(at, lastInboundAt).open,
		...(byPerson?.at ? { lastByPersonAt: new Date(Number(byPerson.at)) } : {}),
	};
}
