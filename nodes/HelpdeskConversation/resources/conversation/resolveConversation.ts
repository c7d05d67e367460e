import { changeConversation } from './changeConversation';

export const resolveConversation = changeConversation({
	option: { name: 'Resolve', value: 'resolve', action: 'Resolve a conversation', description: 'Close a conversation that is settled. Its agent gets the credit and no longer has it.' },
	change: async ({ store, at }, id, actor, reason) => await store.conversations.resolve(id, actor, at, reason),
	handles: true,
});
