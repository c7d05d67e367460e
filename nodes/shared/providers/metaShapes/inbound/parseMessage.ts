import type { InboundMessage } from '../../../domain/message/inboundMessage';
import { editContent, revokeContent } from './content/changeContent';
import { contactsContent } from './content/contactsContent';
import { locationContent } from './content/locationContent';
import { mediaContent, voiceContent } from './content/mediaContent';
import type { ContentReader } from './content/messageContent';
import { orderContent } from './content/orderContent';
import { reactionContent } from './content/reactionContent';
import { interactiveContent, templateButtonContent } from './content/replyContent';
import { textContent } from './content/textContent';
import { unsupportedContent } from './content/unsupportedContent';
import { messageContext } from './messageContext';
import { messageReferral } from './messageReferral';
import type { WebhookError } from './readError';
import { readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from './readTime';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages */
const CONTENT_READERS: ReadonlyMap<string, ContentReader> = new Map<string, ContentReader>([
	['text', textContent],
	['image', mediaContent('image')],
	['video', mediaContent('video')],
	['audio', mediaContent('audio')],
	['voice', voiceContent],
	['document', mediaContent('document')],
	['sticker', mediaContent('sticker')],
	['location', locationContent],
	['contacts', contactsContent],
	['reaction', reactionContent],
	['button', templateButtonContent],
	['interactive', interactiveContent],
	['order', orderContent],
	['edit', editContent],
	['revoke', revokeContent],
	['request_welcome', () => ({ kind: 'welcome' })],
]);

/**
 * One message of a webhook in the one message shape. A type that nobody knows yet, or one whose content is missing, becomes
 * `unsupported`. `changeError` is what WhatsApp says about the whole change, which may be all that explains a hollow message.
 */
export function parseMessage(id: string, message: JsonRecord, changeError?: WebhookError): InboundMessage {
	const type = readText(message, 'type');
	const content = (type ? CONTENT_READERS.get(type)?.(message) : undefined) ?? unsupportedContent(message, type, changeError);
	const sentAt = readTime(message, 'timestamp');
	const context = messageContext(message);
	const referral = messageReferral(message);
	const groupId = readText(message, 'group_id');
	return {
		id,
		...content,
		...(sentAt && { sentAt }),
		...(context && { context }),
		...(referral && { referral }),
		...(groupId && { groupId }),
	};
}
