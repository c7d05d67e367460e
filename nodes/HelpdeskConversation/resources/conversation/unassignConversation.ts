import { changeConversation } from './changeConversation';

export const unassignConversation = changeConversation({
	option: { name: 'Unassign', value: 'unassign', action: 'Unassign a conversation', description: 'Take a conversation from its agent; its team keeps it' },
	change: async ({ store, at }, id, actor, reason) => await store.conversations.unassign(id, actor, at, reason),
});
