import type { INodeProperties } from 'n8n-workflow';

import type { SendOperation } from './operation';
import { markAsReadFields, markAsReadOption } from './operations/markAsRead';
import { sendButtons } from './operations/sendButtons';
import { sendList } from './operations/sendList';
import { sendMedia } from './operations/sendMedia';
import { sendReaction } from './operations/sendReaction';
import { sendTemplate } from './operations/sendTemplate';
import { sendText } from './operations/sendText';
import { recipientFields, sendOptions } from './recipientFields';

export const sendOperations: SendOperation[] = [sendButtons, sendList, sendMedia, sendReaction, sendTemplate, sendText];

const sendOperationNames = sendOperations.map(({ option }) => option.value as string);

const whenSending = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { resource: ['message'], operation: sendOperationNames, ...field.displayOptions?.show } },
});

/** Resource, operation, and what each operation asks for. */
export const whatsAppCloudFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'message',
		options: [{ name: 'Message', value: 'message' }],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'sendText',
		displayOptions: { show: { resource: ['message'] } },
		options: [markAsReadOption, ...sendOperations.map(({ option }) => option)],
	},
	...recipientFields.map(whenSending),
	...sendOperations.flatMap(({ fields }) => fields),
	...markAsReadFields,
	whenSending(sendOptions),
];
