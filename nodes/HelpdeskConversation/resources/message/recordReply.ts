import type { IDataObject } from 'n8n-workflow';

import type { OutboundKind } from '../../../shared/domain/message/outboundMessage';
import type { ReplyAuthor } from '../../../shared/store/helpdeskStore';
import { actingAgentField, actingAgentId, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { channelOfConversation } from '../../channelOfConversation';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';

interface SentMessage {
	id: string;
	kind: string;
	text?: unknown;
}

export const recordReply: DeskOperation = {
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
				{ name: 'An AI Agent', value: 'ai', description: 'An AI answered: the contact waits no longer, but the conversation stays where it is' },
				{ name: 'The Workflow', value: 'automation', description: 'An automatic text, e.g. a greeting: the conversation stays where it is and the contact goes on waiting' },
			],
		},
		conversationIdField,
		{
			...actingAgentField,
			description: 'Who answered. Gets the conversation if nobody has it and its channel assigns on reply.',
			displayOptions: { show: { author: ['agent'] } },
		},
	],
	async run(desk) {
		const replies = sentMessages(desk.json).map(({ id, kind, text }) => ({
			providerId: id,
			kind: kind as OutboundKind,
			text: typeof text === 'string' ? text : undefined,
		}));
		if (replies.length === 0) {
			throw desk.refusal(
				'The incoming item does not say which message was sent',
				"Connect this node directly behind the node that sends, e.g. 'WhatsApp Cloud: Send Text'.",
			);
		}
		const author = desk.parameter<ReplyAuthor>('author');
		const conversationId = desk.conversationId();
		const agentId = author === 'agent' ? actingAgentId(desk) : undefined;
		if (agentId !== undefined) await actorFor(desk, 'reply', async () => await channelOfConversation(desk, conversationId));
		const common = { conversationId, author, agentId, answers: desk.incoming.messageId };
		await confirmSurvey(desk, replies);
		let recorded = {};
		for (const reply of replies) {
			const { conversation, message } = desk.valueOf(await desk.store.recordReply({ ...common, ...reply }, desk.at));
			recorded = { conversation: { ...(desk.json.conversation as object | undefined), ...conversation }, reply: { ...message } };
		}
		return { ...desk.json, ...recorded };
	},
};

/** A survey that went out is certain from now on. */
async function confirmSurvey({ store, json }: Desk, [sent]: Array<{ providerId: string }>): Promise<void> {
	const { id, state } = (json.survey ?? {}) as { id?: unknown; state?: unknown };
	if (typeof id === 'string' && state === 'asking' && sent) await store.surveys.confirm(id, sent.providerId);
}

/** A long text goes out as several messages; each has receipts of its own. */
function sentMessages({ sent, sentMessages: all }: IDataObject): SentMessage[] {
	const candidates: unknown[] = Array.isArray(all) ? all : [sent];
	return candidates.filter(isSentMessage);
}

function isSentMessage(value: unknown): value is SentMessage {
	const { id, kind } = (value ?? {}) as Partial<SentMessage>;
	return typeof id === 'string' && typeof kind === 'string';
}
