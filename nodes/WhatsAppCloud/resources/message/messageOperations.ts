import type { SendOperation } from '../../../shared/n8n/operation';
import { sendContacts } from '../../../shared/n8n/sending/kinds/sendContacts';
import { cloudVendor } from '../../../shared/n8n/cloudVendor';
import { createSendPrepared } from '../../../shared/n8n/sending/kinds/sendPrepared';
import { sendLocation } from '../../../shared/n8n/sending/kinds/sendLocation';
import { createMarkAsRead } from '../../../shared/n8n/sending/markAsRead';
import type { CloudOperation } from '../../operation';
import { getDeliveryHistory } from './getDeliveryHistory';
import { sendButtons, sendLinkButton, sendList, sendMedia, sendText } from './neutralKinds';
import { requestContactInfo } from './requestContactInfo';
import { requestLocation } from './requestLocation';
import { sendAndWait } from './sendAndWait';
import { sendCarousel } from './sendCarousel';
import { sendFlow } from '../../../shared/n8n/sending/kinds/sendFlow';
import { sendProducts } from './sendProducts';
import { sendReaction } from './sendReaction';
import { sendTemplate } from './sendTemplate';

/** Everything that reaches the contact as a message. */
export const sendOperations: SendOperation[] = [
	requestContactInfo,
	requestLocation,
	sendAndWait,
	sendButtons,
	sendCarousel,
	sendContacts,
	sendFlow,
	sendLinkButton,
	sendList,
	sendLocation,
	sendMedia,
	createSendPrepared(cloudVendor.provider),
	sendProducts,
	sendReaction,
	sendTemplate,
	sendText,
];

/** What is done to messages without sending one. */
export const otherMessageOperations: CloudOperation[] = [getDeliveryHistory, createMarkAsRead('alone')];
