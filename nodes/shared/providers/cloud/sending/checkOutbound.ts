import { isE164 } from '../../../domain/contact/phoneNumber';
import { BUTTONS_BODY_MAX_LENGTH, CORRELATION_MAX_LENGTH, TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { Outbound, OutboundMessage, Recipient } from '../../../domain/message/outboundMessage';
import { isCloudUserId } from '../cloudUserId';
import { checkCarousel } from './checkCarousel';
import { checkContacts } from '../../metaShapes/outbound/checkContacts';
import { checkFlow } from './checkFlow';
import { checkButtons, checkLinkMessage, checkList } from './checkInteractive';
import { checkLocation } from '../../checking/checkLocation';
import { checkMediaMessage } from '../../metaShapes/outbound/checkMedia';
import { checkProducts } from '../../metaShapes/outbound/checkProducts';
import { checkReaction } from './checkReaction';
import { checkTemplate } from '../../metaShapes/outbound/checkTemplate';
import { checkLength, checkRequired } from '../../checking/checkText';

function checkRecipient({ phone, userId }: Recipient): string[] {
	if (phone) {
		return isE164(phone)
			? []
			: ['The phone number of the recipient is not international. Write it as + with country code and digits only, e.g. +4915112345678.'];
	}
	if (!userId) return ['The message has no recipient. Give a phone number or a user id.'];
	return isCloudUserId(userId) ? [] : ['The user id of the recipient is not one of WhatsApp. They look like DE.13491208655302741918.'];
}

function checkContent(message: OutboundMessage): string[] {
	switch (message.kind) {
		case 'text':
			return checkRequired('The text', message.text, TEXT_MAX_LENGTH);
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return checkMediaMessage(message);
		case 'location':
			return checkLocation(message);
		case 'contacts':
			return checkContacts(message.contacts);
		case 'buttons':
			return checkButtons(message);
		case 'list':
			return checkList(message);
		case 'linkButton':
			return checkLinkMessage(message);
		case 'locationRequest':
		case 'contactRequest':
			return checkRequired('The text', message.text, BUTTONS_BODY_MAX_LENGTH);
		case 'flow':
			return checkFlow(message);
		case 'product':
		case 'productList':
		case 'catalog':
			return checkProducts(message);
		case 'carousel':
			return checkCarousel(message);
		case 'template':
			return checkTemplate(message);
		case 'reaction':
			return checkReaction(message);
	}
}

/** Codes go to a number only. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids */
const checkCodeRecipient = (message: OutboundMessage, { phone }: Recipient): string[] =>
	message.kind === 'template' && message.parameters.code !== undefined && !phone
		? ['A code can only be sent to a phone number, not to a user id. Ask the contact for the number first.']
		: [];

/**
 * What WhatsApp would refuse about a message, found before it is sent: each problem a sentence with the limit, the size that was
 * given, and the way out.
 */
export const checkOutbound = ({ to, message, replyTo, correlation, delivery }: Outbound): string[] => [
	...checkRecipient(to),
	...checkCodeRecipient(message, to),
	...checkContent(message),
	...(message.kind === 'reaction' && replyTo ? ['A reaction cannot quote a message. Leave the message to reply to empty.'] : []),
	...checkLength('The correlation', correlation, CORRELATION_MAX_LENGTH),
	...(delivery ? ['The Cloud API sends at once. Remove the time of delivery and wait in the workflow instead.'] : []),
];
