import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../operation';

const typingField: INodeProperties = {
	displayName: 'Show Typing',
	name: 'typing',
	type: 'boolean',
	default: true,
	description: 'Whether the contact sees "typing…" until you answer, for 25 seconds at most',
};

/** For providers that can tell a contact that a message was read: `alone` where typing need not be shown with it. */
export const createMarkAsRead = (read: 'alone' | 'withTyping'): Operation => ({
	resource: 'message',
	option: {
		name: 'Mark as Read',
		value: 'markAsRead',
		action: 'Mark a message as read',
		description:
			read === 'alone'
				? 'Show the contact blue ticks and, if you like, that an answer is being written'
				: 'Show the contact blue ticks, and that an answer is being written',
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
		...(read === 'alone' ? [typingField] : []),
	],
	async run(call) {
		const messageId = call.parameter('messageId', '') || call.incoming.messageId;
		if (!messageId) {
			throw call.refusal(
				'The incoming item names no message to mark as read',
				`Connect this node behind a '${call.vendor.node} Trigger', or fill in 'Message ID'.`,
			);
		}
		const typing = call.parameter<boolean>('typing', true);
		call.valueOf(await call.vendor.provider.markRead(call.http, call.account, messageId, typing));
		return { ...call.json, read: { messageId, typing } };
	},
});
