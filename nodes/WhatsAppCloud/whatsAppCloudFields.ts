import type { INodeProperties } from 'n8n-workflow';

import { operationFields, resourceFields, shownFor, type ListedResource } from '../shared/n8n/resourceFields';
import type { CloudOperation, SendOperation } from './operation';
import { recipientFields, sendOptions } from './recipientFields';
import { markAsRead } from './resources/message/markAsRead';
import { sendButtons } from './resources/message/sendButtons';
import { sendList } from './resources/message/sendList';
import { sendMedia } from './resources/message/sendMedia';
import { sendReaction } from './resources/message/sendReaction';
import { sendTemplate } from './resources/message/sendTemplate';
import { sendText } from './resources/message/sendText';

const resources: ListedResource[] = [{ name: 'Message', value: 'message', first: 'sendText' }];

export const sendOperations: SendOperation[] = [sendButtons, sendList, sendMedia, sendReaction, sendTemplate, sendText];

export const otherOperations: CloudOperation[] = [markAsRead];

const whenSending = (field: INodeProperties): INodeProperties =>
	shownFor('message', sendOperations.map(({ option }) => String(option.value)), field);

/** Resource, operation, and what each operation asks for; recipient first and options last wherever something is sent. */
export const whatsAppCloudFields: INodeProperties[] = [
	...resourceFields(resources, 'message', [...sendOperations, ...otherOperations]),
	...recipientFields.map(whenSending),
	...operationFields([...sendOperations, ...otherOperations]),
	whenSending(sendOptions),
];
