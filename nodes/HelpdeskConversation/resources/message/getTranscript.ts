import { transcriptOf } from '../../../shared/domain/conversation/transcript';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { notFound } from '../../../shared/store/storeResult';

const MOST_MESSAGES = 20;

export const getTranscript: DeskOperation = {
	resource: 'message',
	option: { name: 'Get Transcript', value: 'getTranscript', action: 'Get a transcript', description: 'Put what was said last on the item as one text, for an AI to read' },
	fields: [
		{
			displayName:
				"Connect this node before an AI Agent. The item goes on with 'transcript.text', a line for each message, and with the conversation as it is now: 'conversation.ai.handedOverAt' says whether people have taken over. Quarantined messages are left out.",
			name: 'transcriptNotice',
			type: 'notice',
			default: '',
		},
		conversationIdField,
		{
			displayName: 'Most Messages',
			name: 'mostMessages',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 200 },
			default: MOST_MESSAGES,
			description: 'How many of the latest messages to show',
		},
	],
	async run(desk) {
		const { store, json } = desk;
		const id = desk.conversationId();
		const [found] = await store.conversations.find({ id });
		if (!found) return desk.valueOf(notFound('conversation', id));
		const { contact, ...conversation } = found;
		const latest = await store.messages.find({ conversationId: id }, { limit: desk.parameter('mostMessages', MOST_MESSAGES), newestFirst: true });
		return {
			...json,
			contact: { ...contact, ...(json.contact as object | undefined) },
			conversation: { ...(json.conversation as object | undefined), ...conversation },
			transcript: { text: transcriptOf(latest.reverse()), messages: latest.length },
		};
	},
};
