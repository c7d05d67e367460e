import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { withPrepared } from '../../../shared/n8n/sending/kinds/sendPrepared';
import { batchField, batchOf } from './batchField';

export const autoResolveConversations: DeskOperation = {
	resource: 'conversation',
	option: {
		name: 'Auto-Resolve',
		value: 'autoResolve',
		action: 'Auto resolve conversations',
		description: 'Resolve conversations in which nothing has happened for as long as their channel allows',
	},
	fields: [
		{
			displayName:
				"Put a Schedule Trigger before this node. Each item is a conversation that was just resolved; where its channel has a closing message and the service window is open, the item carries it for 'Helpdesk Reply: Prepared Message', and as 'closingMessage'. Snoozed conversations are left alone.",
			name: 'autoResolveNotice',
			type: 'notice',
			default: '',
		},
		batchField,
	],
	async run(desk) {
		const resolved = await desk.store.conversations.autoResolve(batchOf(desk), desk.at);
		return resolved.map(({ conversation, contact, closingMessage }) => ({
			channel: { id: conversation.channelId },
			contact: { ...contact },
			conversation: { ...conversation },
			...(closingMessage === undefined ? {} : { closingMessage, ...withPrepared({ message: { kind: 'text', text: closingMessage } }) }),
		}));
	},
};
