import { changeConversation } from './changeConversation';

export const handOverConversation = changeConversation({
	option: {
		name: 'Hand Over to a Person',
		value: 'handOver',
		action: 'Hand over a conversation to a person',
		description: 'End the part of the AI: the conversation waits for a person, and no AI takes it up again until it is handed back',
	},
	fields: [
		{
			displayName: 'Summary',
			name: 'summary',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. Wants a refund for order 4711, which arrived broken',
			description: 'What whoever takes over should know. Kept as an internal note, which the contact never sees.',
		},
	],
	change: async (desk, id, actor, reason) => await desk.store.conversations.handOver(id, desk.parameter('summary', '').trim() || undefined, actor, desk.at, reason),
	handles: true,
});
