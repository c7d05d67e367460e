import { isE164 } from '../../../domain/contact/phoneNumber';
import type { Delivery, Outbound, OutboundKind, OutboundMessage, Recipient } from '../../../domain/message/outboundMessage';
import { checkLocation } from '../../checking/checkLocation';
import { checkLength, checkPresent } from '../../checking/checkText';
import { TWILIO_CORRELATION_MAX_LENGTH, TWILIO_TEXT_MAX_LENGTH } from '../limits';
import { isTwilioUserId } from '../twilioAddress';
import { checkMediaMessage } from './checkFile';
import { checkBraces, checkButtons, checkFlow, checkLinkMessage, checkList } from './checkRich';
import { checkTemplate, checkValidity } from './checkTemplate';
import { richContent } from './richContent';

function checkRecipient({ phone, userId }: Recipient): string[] {
	if (phone) {
		return isE164(phone)
			? []
			: ['The phone number of the recipient is not international. Write it as + with country code and digits only, e.g. +4915112345678.'];
	}
	if (!userId) return ['The message has no recipient. Give a phone number or a user id.'];
	return isTwilioUserId(userId) ? [] : ['The user id of the recipient is not one of WhatsApp. They look like DE.13491208655302741918.'];
}

/** What WhatsApp has and Twilio does not offer, each with the way out. */
const NOT_OFFERED: Partial<Record<OutboundKind, string>> = {
	contacts: 'Twilio sends no contact cards. Send the card as a vCard file, or write the contact as text.',
	locationRequest: 'Twilio has no button that asks for the location. Ask for it in words.',
	contactRequest: 'Twilio has no button that asks for the contact card. Ask for it in words.',
	product: 'Twilio shows products only through a template. Create one in the Twilio Console and send that.',
	productList: 'Twilio shows products only through a template. Create one in the Twilio Console and send that.',
	catalog: 'Twilio shows the catalog only through a template. Create one in the Twilio Console and send that.',
	carousel: "Twilio shows a carousel only through an approved template. Create one with 'Template: Create', have it approved, and send that.",
	reaction: 'Twilio cannot react to a message. Answer with a text instead.',
};

function checkContent(message: OutboundMessage): string[] {
	switch (message.kind) {
		case 'text':
			return [...checkPresent('The text', message.text), ...checkTextLength(message.text)];
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return checkMediaMessage(message);
		case 'location':
			return checkLocation(message);
		case 'buttons':
			return checkButtons(message);
		case 'list':
			return checkList(message);
		case 'linkButton':
			return checkLinkMessage(message);
		case 'flow':
			return checkFlow(message);
		case 'template':
			return checkTemplate(message);
		default:
			return [NOT_OFFERED[message.kind] ?? 'Twilio does not offer this kind of message. Send a text instead.'];
	}
}

const checkTextLength = (text: string): string[] =>
	text.length > TWILIO_TEXT_MAX_LENGTH ? [`The text has ${text.length} characters; Twilio allows ${TWILIO_TEXT_MAX_LENGTH}. Shorten it, or send it in parts.`] : [];

/** Everything that would become part of a content, in which double braces mean a variable. */
const checkVariables = (message: OutboundMessage): string[] => {
	const content = richContent(message);
	return content ? checkBraces([JSON.stringify(content.types)]) : [];
};

const checkDelivery = ({ sendAt, validitySeconds }: Delivery): string[] => [
	...(sendAt === undefined || !Number.isNaN(Date.parse(sendAt)) ? [] : ['The time of delivery is no time. Choose a date and a time.']),
	...checkValidity('The validity', validitySeconds),
];

/** Codes go to a number only. @see https://www.twilio.com/docs/whatsapp/business-scoped-user-ids */
const checkCodeRecipient = (message: OutboundMessage, { phone }: Recipient): string[] =>
	message.kind === 'template' && message.parameters.code !== undefined && !phone
		? ['A code can only be sent to a phone number, not to a user id. Ask the contact for the number first.']
		: [];

/**
 * What Twilio would refuse about a message, found before it is sent: each problem a sentence with the limit, the size that was
 * given, and the way out. A file may still be bytes here; it needs a link before it can go.
 */
export const checkOutbound = ({ to, message, replyTo, correlation, delivery }: Outbound): string[] => [
	...checkRecipient(to),
	...checkCodeRecipient(message, to),
	...checkContent(message),
	...checkVariables(message),
	...(replyTo ? ['Twilio cannot quote a message. Leave the message to reply to empty.'] : []),
	...checkLength('The correlation', correlation, TWILIO_CORRELATION_MAX_LENGTH),
	...(delivery ? checkDelivery(delivery) : []),
];
