import { changeConversation } from './changeConversation';

export const reopenConversation = changeConversation({
	option: { name: 'Reopen', value: 'reopen', action: 'Reopen a conversation', description: 'Make a conversation new again, whether it is resolved, pending or snoozed' },
	change: async ({ store, at }, id, actor, reason) => await store.conversations.reopen(id, actor, at, reason),
});
