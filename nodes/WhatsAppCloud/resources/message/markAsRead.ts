import { createCloudProvider } from '../../../shared/providers/cloud/cloudProvider';
import type { CloudOperation } from '../../operation';

const provider = createCloudProvider();

export const markAsRead: CloudOperation = {
	resource: 'message',
	option: {
		name: 'Mark as Read',
		value: 'markAsRead',
		action: 'Mark a message as read',
		description: 'Show the contact blue ticks and, if you like, that an answer is being written',
	},
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			placeholder: 'From the incoming item',
			description: 'Leave empty for the message that came in. Everything before it in the chat is marked as well.',
		},
		{
			displayName: 'Show Typing',
			name: 'typing',
			type: 'boolean',
			default: true,
			description: 'Whether the contact sees "typing…" until you answer, for 25 seconds at most',
		},
	],
	async run(call) {
		const messageId = call.parameter('messageId', '') || call.incoming.messageId;
		if (!messageId) {
			throw call.refusal(
				'The incoming item names no message to mark as read',
				"Connect this node behind a 'WhatsApp Cloud Trigger', or fill in 'Message ID'.",
			);
		}
		const typing = call.parameter<boolean>('typing');
		call.valueOf(await provider.markRead(call.http, call.account, messageId, typing));
		return { ...call.json, read: { messageId, typing } };
	},
};
