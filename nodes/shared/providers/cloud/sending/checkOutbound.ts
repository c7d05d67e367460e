import { isE164 } from '../../../domain/contact/phoneNumber';
import { CORRELATION_MAX_LENGTH, TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { Outbound, OutboundMessage, Recipient } from '../../../domain/message/outboundMessage';
import { isCloudUserId } from '../cloudUserId';
import { checkButtons, checkList } from './checkInteractive';
import { checkMediaMessage } from './checkMedia';
import { checkReaction } from './checkReaction';
import { checkTemplate } from './checkTemplate';
import { checkLength, checkPresent } from './checkText';

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
			return [...checkPresent('The text', message.text), ...checkLength('The text', message.text, TEXT_MAX_LENGTH)];
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return checkMediaMessage(message);
		case 'buttons':
			return checkButtons(message);
		case 'list':
			return checkList(message);
		case 'template':
			return checkTemplate(message);
		case 'reaction':
			return checkReaction(message);
	}
}

/**
 * What WhatsApp would refuse about a message, found before it is sent: each problem a sentence with the limit, the size that was
 * given, and the way out.
 */
export const checkOutbound = ({ to, message, replyTo, correlation }: Outbound): string[] => [
	...checkRecipient(to),
	...checkContent(message),
	...(message.kind === 'reaction' && replyTo ? ['A reaction cannot quote a message. Leave the message to reply to empty.'] : []),
	...checkLength('The correlation', correlation, CORRELATION_MAX_LENGTH),
];
