import type { INodeProperties } from 'n8n-workflow';

import type { ListedResource } from '../shared/n8n/resourceFields';
import { messagingFields } from '../shared/n8n/sending/messagingFields';
import { correlationOption, quoteOptions, sendOptionsField } from '../shared/n8n/sending/sendOptions';
import type { CloudOperation } from './operation';
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

const sendOptions = sendOptionsField([
	correlationOption,
	{
		displayName: 'From Phone Number ID',
		name: 'phoneNumberId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 106540352242922',
		description: 'Number that sends. By default the one the contact wrote to, else the one of the credential.',
	},
	...quoteOptions,
]);

/** What the panel of WhatsApp Cloud asks for. */
export const whatsAppCloudFields: INodeProperties[] = messagingFields({
	resources,
	sending: sendOperations,
	others: otherOperations,
	options: sendOptions,
});
