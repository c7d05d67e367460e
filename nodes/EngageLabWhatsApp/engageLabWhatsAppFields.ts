import type { INodeProperties } from 'n8n-workflow';

import type { Operation, SendOperation } from '../shared/n8n/operation';
import type { ListedResource } from '../shared/n8n/resourceFields';
import { messagingFields } from '../shared/n8n/sending/messagingFields';
import { engageLabVendor } from '../shared/n8n/engageLabVendor';
import { createSendPrepared } from '../shared/n8n/sending/kinds/sendPrepared';
import { sendContacts } from '../shared/n8n/sending/kinds/sendContacts';
import { sendOptions } from './fields/sendOptions';
import { mediaOperations, mediaResource } from './resources/media/mediaOperations';
import { sendMedia, sendText } from './resources/message/neutralKinds';
import { sendAndWait } from './resources/message/sendAndWait';
import { sendRawBody } from './resources/message/sendRawBody';
import { sendTemplate } from './resources/message/sendTemplate';
import { templateOperations, templateResource } from './resources/template/templateOperations';

const resources: ListedResource[] = [mediaResource, { name: 'Message', value: 'message', first: 'sendText' }, templateResource];

/** Everything that reaches the contact as a message of a kind that the desk knows. */
export const sendOperations: SendOperation[] = [sendAndWait, sendContacts, sendMedia, createSendPrepared(engageLabVendor.provider), sendTemplate, sendText];

export const otherOperations: Operation[] = [sendRawBody, ...mediaOperations, ...templateOperations];

/** What the panel of EngageLab WhatsApp asks for. */
export const engageLabWhatsAppFields: INodeProperties[] = messagingFields({ resources, sending: sendOperations, others: otherOperations, options: sendOptions });
