import { changeConversation } from './changeConversation';

export const setPending = changeConversation({
	option: { name: 'Set Pending', value: 'setPending', action: 'Set a conversation pending', description: 'Mark a conversation as waiting for the contact; it is new again when the contact writes' },
	change: async ({ store, at }, id, actor, reason) => await store.conversations.setPending(id, actor, at, reason),
	handles: true,
});
