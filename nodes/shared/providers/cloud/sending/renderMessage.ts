import type { Recipient } from '../../../domain/message/outboundMessage';
import type { ReadyMessage, ReadyOutbound } from '../../metaShapes/outbound/readyOutbound';
import { renderContact } from '../../metaShapes/outbound/renderContacts';
import { renderInteractive } from './renderInteractive';
import { renderMedia } from '../../metaShapes/outbound/renderMedia';
import { renderPlace } from '../../metaShapes/outbound/renderPlace';
import { renderTemplate } from '../../metaShapes/outbound/renderTemplate';

/** The JSON body of `POST /messages`. */
export type GraphMessage = Record<string, unknown>;

/** The plus stays: without it Meta may read a number as a local one of the business and write to a stranger. */
const renderRecipient = ({ phone, userId }: Recipient): GraphMessage => (phone ? { to: phone } : { recipient: userId });

function renderContent(message: ReadyMessage): GraphMessage {
	switch (message.kind) {
		case 'text':
			return {
				type: 'text',
				text: { body: message.text, ...(message.previewUrl !== undefined && { preview_url: message.previewUrl }) },
			};
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker': {
			const { kind, media, caption, fileName = media.fileName, voice } = message;
			return {
				type: kind,
				[kind]: {
					...renderMedia(media),
					...(caption && { caption }),
					...(kind === 'document' && fileName && { filename: fileName }),
					...(kind === 'audio' && voice && { voice: true }),
				},
			};
		}
		case 'location':
			return { type: 'location', location: renderPlace(message) };
		case 'contacts':
			return { type: 'contacts', contacts: message.contacts.map(renderContact) };
		case 'template':
			return {
				...(message.ttlSeconds !== undefined && { message_send_ttl_seconds: message.ttlSeconds }),
				type: 'template',
				template: renderTemplate(message),
			};
		case 'reaction':
			return { type: 'reaction', reaction: { message_id: message.messageId, emoji: message.emoji } };
		default:
			return { type: 'interactive', interactive: renderInteractive(message) };
	}
}

/**
 * Writes a message the way the Cloud API takes it.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 */
export const renderMessage = ({ to, message, replyTo, correlation }: ReadyOutbound): GraphMessage => ({
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	...renderRecipient(to),
	...(replyTo && { context: { message_id: replyTo } }),
	...(correlation && { biz_opaque_callback_data: correlation }),
	...renderContent(message),
});
