import type { Actor } from '../../domain/history/historyEvent';
import { recordHistory } from '../history/recordHistory';
import { messageOf } from '../messages/messageOf';
import type { StoreContext } from '../storeContext';

export interface UncertainReply {
	/** Of what was taken up. */
	claimId: string;
	conversation: { id: string; channelId: string; contactId: string };
	/** The provider's id of the contact's message. */
	answers?: string;
	actor: Actor;
	data?: Record<string, unknown>;
}

/** Puts into the history, once, that nobody knows whether a reply arrived; with a class, as failures have one, so that one list can sort both. */
export async function tellUncertain(context: StoreContext, { claimId, conversation: { id: conversationId, channelId, contactId }, answers, actor, data }: UncertainReply, at: Date): Promise<void> {
	const inbound = answers === undefined ? undefined : await messageOf(context, channelId, answers);
	const place = { channelId, conversationId, contactId, ...(inbound ? { messageId: inbound.id } : {}) };
	const reason = 'n8n ended while the reply was being sent. It may have arrived, and is not sent again.';
	await recordHistory(context, { type: 'replyUncertain', at, actor, ...place, reason, data: { class: 'uncertain', ...data }, onceKey: `replyUncertain:${claimId}` });
}
