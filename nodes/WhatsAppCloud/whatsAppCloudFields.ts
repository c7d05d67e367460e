import type { INodeProperties } from 'n8n-workflow';

import { operationFields, resourceFields, shownFor, type ListedResource } from '../shared/n8n/resourceFields';
import type { CloudOperation } from './operation';
import { recipientFields, sendOptions } from './recipientFields';
import { diagnoseAccount } from './resources/account/diagnose';
import { analyticsOperations, analyticsResource } from './resources/analytics/analyticsOperations';
import { businessProfileOperations, businessProfileResource } from './resources/businessProfile/businessProfileOperations';
import { mediaOperations, mediaResource } from './resources/media/mediaOperations';
import { otherMessageOperations, sendOperations } from './resources/message/messageOperations';
import { phoneNumberOperations, phoneNumberResource } from './resources/phoneNumber/phoneNumberOperations';
import { templateOperations, templateResource } from './resources/template/templateOperations';
import { userOperations, userResource } from './resources/user/userOperations';

const resources: ListedResource[] = [
	{ name: 'Account', value: 'account', first: 'diagnose' },
	analyticsResource,
	businessProfileResource,
	mediaResource,
	{ name: 'Message', value: 'message', first: 'sendText' },
	phoneNumberResource,
	templateResource,
	userResource,
];

export { sendOperations };

export const otherOperations: CloudOperation[] = [
	...otherMessageOperations,
	diagnoseAccount,
	...analyticsOperations,
	...businessProfileOperations,
	...mediaOperations,
	...phoneNumberOperations,
	...templateOperations,
	...userOperations,
];

const whenSending = (field: INodeProperties): INodeProperties =>
	shownFor('message', sendOperations.map(({ option }) => String(option.value)), field);

/** Resource, operation, and what each operation asks for; recipient first and options last wherever something is sent. */
export const whatsAppCloudFields: INodeProperties[] = [
	...resourceFields(resources, 'message', [...sendOperations, ...otherOperations]),
	...recipientFields.map(whenSending),
	...operationFields([...sendOperations, ...otherOperations]),
	whenSending(sendOptions),
];
