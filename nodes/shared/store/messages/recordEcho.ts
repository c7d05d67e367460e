import { recordAnswer } from '../../domain/conversation/recordAnswer';
import { isRemark } from '../../domain/conversation/receiveInbound';
import type { EchoEvent } from '../../domain/message/inboundEvent';
import { findContact } from '../contacts/identifyContact';
import { readContact } from '../contacts/readContact';
import { findLastResolved, findOpen } from '../conversations/findConversation';
import { updateConversation } from '../conversations/saveConversation';
import type { StoreContext } from '../storeContext';
import { toIso, toMillis } from '../timestamp';
import { applyReceipts } from './applyReceipts';
import { targetOf } from './targetOf';

/** Keeps what staff wrote in the phone app as an agent's answer. Opens nothing; a message that the desk sent itself is left alone. */
export async function recordEcho(context: StoreContext, { contact, channel, message }: EchoEvent, at: Date): Promise<void> {
	const sentAt = toMillis(message.sentAt, at);
	const contactId = await findContact(context, contact, channel.id, sentAt);
	if (!contactId) return;
	const open = await findOpen(context, contactId, channel.id);
	const conversation = open ?? (await findLastResolved(context, contactId, channel.id));
	const stored = await context.db
		.insertInto('messages')
		.values({
			id: context.newId(),
			channel_id: channel.id,
			provider_id: message.id,
			conversation_id: conversation?.id ?? null,
			contact_id: conversation ? null : contactId,
			direction: 'out',
			kind: message.kind,
			text: message.text ?? message.change?.text ?? null,
			target: targetOf(message) ?? null,
			sent_at: sentAt,
			author: 'agent',
		})
		.onConflict((conflict) => conflict.columns(['channel_id', 'provider_id']).doNothing())
		.returning('seq')
		.executeTakeFirst();
	if (!stored) return;
	await applyReceipts(context, channel.id, [message.id]);
	if (!conversation || isRemark(message.kind)) return;
	const { lastInboundAt } = await readContact(context, contactId, channel.id);
	const answer = { author: 'agent', sentAt: toIso(sentAt), lastInboundAt: lastInboundAt?.toISOString() } as const;
	await updateConversation(context, conversation, recordAnswer(conversation, answer));
}
