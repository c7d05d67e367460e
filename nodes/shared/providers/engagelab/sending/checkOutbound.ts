import { TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { Outbound, OutboundKind, OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkRequired } from '../../checking/checkText';
import { checkContacts } from '../../metaShapes/outbound/checkContacts';
import { checkMediaMessage } from '../../metaShapes/outbound/checkMedia';
import { checkRecipient } from './checkRecipient';
import { checkTemplateMessage } from './checkTemplateMessage';

/** How the kinds that EngageLab documents no way to send are called in a sentence. */
const UNDOCUMENTED: Partial<Record<OutboundKind, string>> = {
	location: 'locations',
	buttons: 'buttons',
	list: 'lists',
	linkButton: 'link buttons',
	locationRequest: 'requests for a location',
	contactRequest: 'requests for a number',
	flow: 'forms',
	product: 'products',
	productList: 'products',
	catalog: 'catalogs',
	carousel: 'carousels',
	reaction: 'reactions',
};

function checkContent(message: OutboundMessage): string[] {
	switch (message.kind) {
		case 'text':
			return checkRequired('The text', message.text, TEXT_MAX_LENGTH);
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return [
				...checkMediaMessage(message),
				...(message.voice ? ['EngageLab documents no voice notes. Send it as plain audio.'] : []),
			];
		case 'contacts':
			return checkContacts(message.contacts);
		case 'template':
			return checkTemplateMessage(message);
		default:
			return [`EngageLab documents no ${UNDOCUMENTED[message.kind] ?? 'messages of this kind'}. Send a text, or try Meta's form of it with 'Send Raw Body'.`];
	}
}

/** What EngageLab or WhatsApp would refuse about a message, found before it is sent: each problem a sentence with the way out. */
export const checkOutbound = ({ to, message, replyTo }: Outbound): string[] => [
	...checkRecipient(to),
	...checkContent(message),
	...(replyTo ? ['EngageLab documents no way to quote a message. Leave the message to reply to empty.'] : []),
];
