import type { IDataObject } from 'n8n-workflow';

import { answeredByFields, readAnswerer } from '../../../shared/n8n/desk/answeredBy';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { recordSent, type SentMessage } from '../../../shared/n8n/desk/recordSent';
import { channelOfConversation } from '../../channelOfConversation';

export const recordReply: DeskOperation = {
	resource: 'message',
	option: {
		name: 'Record Reply',
		value: 'recordReply',
		action: 'Record a reply',
		description: 'Keep an answer that was just sent in the conversation, so that its receipts find it',
	},
	fields: [...answeredByFields, conversationIdField],
	async run(desk) {
		const sent = sentMessages(desk.json);
		if (sent.length === 0) {
			throw desk.refusal(
				'The incoming item does not say which message was sent',
				"Connect this node directly behind the node that sends, e.g. 'WhatsApp Cloud: Send Text'.",
			);
		}
		const conversationId = desk.conversationId();
		const answerer = await readAnswerer(desk, async () => await channelOfConversation(desk, conversationId));
		const recorded = await recordSent(desk, sent, { conversationId, ...answerer, answers: desk.incoming.messageId });
		return { ...desk.json, ...recorded };
	},
};

/** A long text goes out as several messages; each has receipts of its own. */
function sentMessages({ sent, sentMessages: all }: IDataObject): SentMessage[] {
	const candidates: unknown[] = Array.isArray(all) ? all : [sent];
	return candidates.filter(isSentMessage);
}

function isSentMessage(value: unknown): value is SentMessage {
	const { id, kind } = (value ?? {}) as Partial<SentMessage>;
	return typeof id === 'string' && typeof kind === 'string';
}
