import type { INodeProperties } from 'n8n-workflow';

import { operationFields, resourceFields, shownFor, type ListedResource } from '../shared/n8n/resourceFields';
import { recipientFields } from '../shared/n8n/sending/recipientFields';
import { correlationOption, sendOptionsField } from '../shared/n8n/sending/sendOptions';
import { addresseeFields, keepingFields } from './addresseeFields';
import { broadcastOperations } from './operations/broadcast';
import { send } from './operations/send';
import { sendAfterRefusal } from './operations/sendAfterRefusal';
import { sendWhenNeeded } from './operations/sendWhenNeeded';
import { templateOperations } from './operations/templateOperations';
import { useStoreField } from './templateFields';
import type { TemplateOperation } from './TemplateOperation';
import { vendorField } from './vendors';

const resources: ListedResource[] = [
	{ name: 'Broadcast', value: 'broadcast', first: 'sendBroadcast' },
	{ name: 'Message', value: 'message', first: 'send' },
	{ name: 'Template', value: 'template', first: 'get' },
];

const sending: TemplateOperation[] = [send, sendAfterRefusal, sendWhenNeeded];

export const whatsAppTemplateOperations: TemplateOperation[] = [...sending, ...broadcastOperations, ...templateOperations];

const options = sendOptionsField([
	correlationOption,
	{
		displayName: 'Send From',
		name: 'from',
		type: 'string',
		default: '',
		placeholder: 'e.g. 106540352242922',
		description: 'The channel ID of another of your numbers. By default the number that the contact wrote to, else the one of the credential.',
	},
]);

const whenSending = (field: INodeProperties) => shownFor('message', sending.map(({ option }) => String(option.value)), field);
const whenBroadcasting = (field: INodeProperties) => shownFor('broadcast', ['sendBroadcast'], field);

/** Everything that the panel shows. */
export const whatsAppTemplateFields: INodeProperties[] = [
	vendorField,
	...resourceFields(resources, 'message', whatsAppTemplateOperations),
	// The store's credential depends on it; were it shown for some operations only, the editor would hide the choice of the operation.
	useStoreField,
	...addresseeFields.map(whenSending),
	...recipientFields.map(whenBroadcasting),
	...operationFields(whatsAppTemplateOperations),
	...keepingFields.map(whenSending),
	whenSending(options),
	whenBroadcasting(options),
];
