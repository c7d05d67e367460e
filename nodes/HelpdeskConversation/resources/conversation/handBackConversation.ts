import { changeConversation } from './changeConversation';

export const handBackConversation = changeConversation({
	option: {
		name: 'Hand Back to AI',
		value: 'handBack',
		action: 'Hand back a conversation to the AI',
		description: 'Let the AI answer again from the next message on. Its turns are counted anew, and the agent who has the conversation loses it.',
	},
	change: async ({ store, at }, id, actor, reason) => await store.conversations.handBack(id, actor, at, reason),
});
