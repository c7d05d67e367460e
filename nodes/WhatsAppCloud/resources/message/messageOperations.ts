import type { CloudOperation, SendOperation } from '../../operation';
import { getDeliveryHistory } from './getDeliveryHistory';
import { markAsRead } from './markAsRead';
import { requestContactInfo } from './requestContactInfo';
import { requestLocation } from './requestLocation';
import { sendButtons } from './sendButtons';
import { sendCarousel } from './sendCarousel';
import { sendContacts } from './sendContacts';
import { sendFlow } from './sendFlow';
import { sendLinkButton } from './sendLinkButton';
import { sendList } from './sendList';
import { sendLocation } from './sendLocation';
import { sendMedia } from './sendMedia';
import { sendProducts } from './sendProducts';
import { sendReaction } from './sendReaction';
import { sendTemplate } from './sendTemplate';
import { sendText } from './sendText';

/** Everything that reaches the contact as a message. */
export const sendOperations: SendOperation[] = [
	requestContactInfo,
	requestLocation,
	sendButtons,
	sendCarousel,
	sendContacts,
	sendFlow,
	sendLinkButton,
	sendList,
	sendLocation,
	sendMedia,
	sendProducts,
	sendReaction,
	sendTemplate,
	sendText,
];

/** What is done to messages without sending one. */
export const otherMessageOperations: CloudOperation[] = [getDeliveryHistory, markAsRead];
