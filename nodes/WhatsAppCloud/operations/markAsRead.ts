import type { IDataObject, IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { readIncomingItem } from '../../shared/n8n/incomingItem';
import { inputError, providerError } from '../../shared/n8n/nodeErrors';
import { openSender } from '../openSender';
import { forOperation } from '../operation';

export const markAsReadOption: INodePropertyOptions = {
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark a message as read',
	description: 'Show the contact blue ticks and, if you like, that an answer is being written',
};

export const markAsReadFields: INodeProperties[] = forOperation('markAsRead', [
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. wamid.HBgN…',
		description: 'By default the message that came in. Everything before it in the chat is marked as well.',
	},
	{
		displayName: 'Show Typing',
		name: 'typing',
		type: 'boolean',
		default: true,
		description: 'Whether the contact sees "typing…" until you answer, for 25 seconds at most',
	},
]);

export async function markAsRead(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	const json = context.getInputData()[itemIndex]?.json ?? {};
	const incoming = readIncomingItem(json);
	const messageId = (context.getNodeParameter('messageId', itemIndex, '') as string) || incoming.messageId;
	if (!messageId) {
		throw inputError(
			context.getNode(),
			itemIndex,
			'The incoming item names no message to mark as read',
			"Connect this node behind a 'WhatsApp Cloud Trigger', or fill in 'Message ID'.",
		);
	}
	const { provider, http, account } = await openSender(context, itemIndex, incoming);
	const typing = context.getNodeParameter('typing', itemIndex) as boolean;
	const marked = await provider.markRead(http, account, messageId, typing);
	if (!marked.ok) throw providerError(context.getNode(), itemIndex, marked.failure);
	return { ...json, read: { messageId, typing } };
}
