import type { OutboundKind } from '../../shared/domain/message/outboundMessage';
import type { ReplyAuthor } from '../../shared/store/helpdeskStore';
import { conversationIdField } from '../conversationIdField';
import type { ConversationOperation } from '../operation';

interface SentMessage {
	id?: unknown;
	kind?: unknown;
	text?: unknown;
}

export const recordReply: ConversationOperation = {
	resource: 'message',
	option: {
		name: 'Record Reply',
		value: 'recordReply',
		action: 'Record a reply',
		description: 'Keep an answer that was just sent in the conversation, so that its receipts find it',
	},
	fields: [
		{
			displayName: 'Answered By',
			name: 'author',
			type: 'options',
			noDataExpression: true,
			default: 'automation',
			options: [
				{ name: 'An Agent', value: 'agent', description: 'A person answered: the conversation then waits for the contact' },
				{ name: 'The Workflow', value: 'automation', description: 'An automatic answer: the conversation stays where it is' },
			],
		},
		conversationIdField,
	],
	async run(desk) {
		const { id, kind, text } = (desk.json.sent ?? {}) as SentMessage;
		if (typeof id !== 'string' || typeof kind !== 'string') {
			throw desk.refusal(
				'The incoming item does not say which message was sent',
				"Connect this node directly behind the node that sends, e.g. 'WhatsApp Cloud: Send Text'.",
			);
		}
		const recorded = desk.valueOf(
			await desk.store.recordReply(
				{
					conversationId: desk.conversationId(),
					providerId: id,
					kind: kind as OutboundKind,
					text: typeof text === 'string' ? text : undefined,
					author: desk.parameter<ReplyAuthor>('author'),
					answers: desk.incoming.messageId,
				},
				desk.at,
			),
		);
		const conversation = { ...(desk.json.conversation as object | undefined), ...recorded.conversation };
		return { ...desk.json, conversation, reply: { ...recorded.message } };
	},
};
