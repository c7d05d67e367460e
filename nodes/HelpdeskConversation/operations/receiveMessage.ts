import { readMessageEvent } from '../../shared/n8n/incomingItem';
import type { ConversationOperation } from '../operation';

export const receiveMessage: ConversationOperation = {
	resource: 'message',
	option: {
		name: 'Receive',
		value: 'receive',
		action: 'Receive a message',
		description: "Find or open the conversation of a contact's message",
	},
	fields: [
		{
			displayName:
				"Connect this node behind a WhatsApp trigger: it finds or opens the conversation and adds to each item whether it is new, continued or reopened, its topic, and until when you may write freely.",
			name: 'receiveNotice',
			type: 'notice',
			default: '',
		},
	],
	async run(desk) {
		const { store, json, at } = desk;
		const event = readMessageEvent(json);
		if (!event) {
			throw desk.refusal(
				'The incoming item is not a message of a contact',
				"Connect this node behind a WhatsApp trigger that is set to 'Message', or route other events elsewhere.",
			);
		}
		const { outcome, contact, conversation, window, repeated } = await store.receiveMessage(event, at);
		return {
			...json,
			contact: { ...event.contact, id: contact.id },
			conversation: conversation ? { ...conversation, outcome, repeated, window: { ...window } } : { outcome, repeated },
		};
	},
};
