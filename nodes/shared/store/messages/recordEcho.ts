import { recordAnswer } from '../../domain/conversation/recordAnswer';
import type { Conversation } from '../../domain/conversation/conversation';
import { isRemark } from '../../domain/conversation/receiveInbound';
import type { EchoEvent } from '../../domain/message/inboundEvent';
import { settingsOf } from '../channels/settingsOf';
import { findContact } from '../contacts/identifyContact';
import { readContact } from '../contacts/readContact';
import { findLastResolved, findOpen } from '../conversations/findConversation';
import { saveChange } from '../conversations/saveConversation';
import type { StoreContext } from '../storeContext';
import { toIso, toMillis } from '../timestamp';
import { keepWords } from '../words/keepWords';
import { applyReceipts } from './applyReceipts';
import { keptMedia } from './keptMedia';
import { targetOf } from './targetOf';
import { waitedSince } from './waitedSince';

/** Keeps what staff wrote in the phone app as an agent's answer. Opens nothing; a message that the desk sent itself is left alone. */
export async function recordEcho(context: StoreContext, { contact, channel, message }: EchoEvent, at: Date): Promise<void> {
	const sentAt = toMillis(message.sentAt, at);
	const contactId = await findContact(context, contact, channel.id, sentAt);
	if (!contactId) return;
	const open = await findOpen(context, contactId, channel.id);
	const conversation = open ?? (await findLastResolved(context, contactId, channel.id));
	const after = conversation && !isRemark(message.kind) ? await answered(context, conversation, sentAt) : undefined;
	const row = {
		id: context.newId(),
		channel_id: channel.id,
		provider_id: message.id,
		conversation_id: conversation?.id ?? null,
		contact_id: conversation ? null : contactId,
		direction: 'out' as const,
		kind: message.kind,
		text: message.text ?? message.change?.text ?? null,
		target: targetOf(message) ?? message.context?.messageId ?? null,
		sent_at: sentAt,
		author: 'agent' as const,
		quarantined: 0,
		media: message.media ? JSON.stringify(keptMedia(message.media)) : null,
		waited_since: conversation && after ? waitedSince(conversation, after) : null,
	};
	const stored = await context.db
		.insertInto('messages')
		.values(row)
		.onConflict((conflict) => conflict.columns(['channel_id', 'provider_id']).doNothing())
		.returning('seq')
		.executeTakeFirst();
	if (!stored) return;
	await keepWords(context, row);
	await applyReceipts(context, channel.id, [message.id], at);
	if (conversation && after) await saveChange(context, conversation, after, { actor: { kind: 'agent' }, at, reason: 'An answer was sent in the phone app.' });
}

/** The conversation as the answer leaves it; a reaction, an edit or a deletion is none. */
async function answered(context: StoreContext, conversation: Conversation, sentAt: number): Promise<Conversation> {
	const { lastInboundAt } = await readContact(context, conversation.contactId, conversation.channelId);
	const settings = await settingsOf(context, conversation.channelId);
	return recordAnswer(conversation, { author: 'agent', sentAt: toIso(sentAt), lastInboundAt: lastInboundAt?.toISOString(), settings });
}
