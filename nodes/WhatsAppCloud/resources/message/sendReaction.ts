import type { SendOperation } from '../../../shared/n8n/operation';

export const sendReaction: SendOperation = {
	resource: 'message',
	option: { name: 'Send Reaction', value: 'sendReaction', action: 'React to a message', description: 'Put an emoji on a message' },
	fields: [
		{
			displayName: 'Emoji',
			name: 'emoji',
			type: 'string',
			default: '👍',
			description: 'One emoji. Leave empty to take a reaction back.',
		},
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. wamid.HBgN…',
			description: 'By default the message that came in',
		},
	],
	compose: (context, itemIndex, incoming) => ({
		kind: 'reaction',
		emoji: context.getNodeParameter('emoji', itemIndex, '') as string,
		messageId: (context.getNodeParameter('messageId', itemIndex, '') as string) || incoming.messageId || '',
	}),
};
