import type { INodeProperties } from 'n8n-workflow';

import type { ListedResource } from '../shared/n8n/resourceFields';
import { messagingFields } from '../shared/n8n/sending/messagingFields';
import { senderFields } from './fields/senderFields';
import { sendOptions } from './fields/sendOptions';
import type { TwilioOperation } from './operation';
import { mediaOperations, mediaResource } from './resources/media/mediaOperations';
import { otherMessageOperations, sendOperations } from './resources/message/messageOperations';
import { senderOperations, senderResource } from './resources/sender/senderOperations';
import { templateOperations, templateResource } from './resources/template/templateOperations';

const resources: ListedResource[] = [mediaResource, { name: 'Message', value: 'message', first: 'sendText' }, senderResource, templateResource];

export { sendOperations };

export const otherOperations: TwilioOperation[] = [...otherMessageOperations, ...mediaOperations, ...senderOperations, ...templateOperations];

/** What the panel of Twilio WhatsApp asks for. */
export const twilioWhatsAppFields: INodeProperties[] = messagingFields({
	resources,
	sending: sendOperations,
	others: otherOperations,
	sender: senderFields,
	options: sendOptions,
});
