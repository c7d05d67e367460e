/** What Twilio allows in a WhatsApp message, where it differs from Meta; each limit names its source. */

const MIB = 1024 * 1024;

/** @see https://www.twilio.com/docs/api/errors/21617 */
export const TWILIO_TEXT_MAX_LENGTH = 1600;
/** All files of a message together, and so any file that a contact sends. @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
export const TWILIO_MEDIA_MAX_BYTES = 16 * MIB;
export const TWILIO_INBOUND_MEDIA_MAX_BYTES = TWILIO_MEDIA_MAX_BYTES;

/**
 * Our own, as at Meta: the correlation travels in the address for receipts, of which Twilio takes 4,000 characters.
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export const TWILIO_CORRELATION_MAX_LENGTH = 512;
/** Seconds. @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export const VALIDITY_SECONDS = { least: 1, most: 36_000 } as const;

/** @see https://www.twilio.com/docs/content/twilio-quick-reply */
export const QUICK_REPLY_BODY_MAX_LENGTH = 1024;
/** Without approval. @see https://www.twilio.com/docs/content/twilio-quick-reply */
export const QUICK_REPLIES_MAX_COUNT = 3;
/** WhatsApp's own limit for a button. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const QUICK_REPLY_TITLE_MAX_LENGTH = 20;
/** @see https://www.twilio.com/docs/content/twilio-quick-reply */
export const QUICK_REPLY_ID_MAX_LENGTH = 200;
/** @see https://www.twilio.com/docs/content/twilio-call-to-action */
export const CALL_TO_ACTION_BODY_MAX_LENGTH = 640;
/** WhatsApp's own limit for a button. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages */
export const CALL_TO_ACTION_TITLE_MAX_LENGTH = 20;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_BODY_MAX_LENGTH = 1024;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_BUTTON_MAX_LENGTH = 20;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_ITEMS_MAX_COUNT = 10;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_ITEM_MAX_LENGTH = 24;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_ID_MAX_LENGTH = 200;
/** @see https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST_PICKER_DESCRIPTION_MAX_LENGTH = 72;
/** @see https://www.twilio.com/docs/content/using-variables-with-content-api */
export const TEMPLATE_VARIABLES_MAX_COUNT = 100;
/** @see https://www.twilio.com/docs/content/using-variables-with-content-api */
export const TEMPLATE_VARIABLE_MAX_LENGTH = 1600;
/** @see https://www.twilio.com/docs/content/using-variables-with-content-api */
export const TEMPLATE_VARIABLE_NAME_MAX_LENGTH = 16;
/** With approval. @see https://www.twilio.com/docs/content/twilio-quick-reply */
export const TEMPLATE_QUICK_REPLIES_MAX_COUNT = 10;
/** On each card. @see https://www.twilio.com/docs/content/carousel */
export const CAROUSEL_CARD_BUTTONS_MAX_COUNT = 2;
/** WhatsApp's own limit for a button of a template. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTON_TITLE_MAX_LENGTH = 25;
/** More than so many spaces in a row are refused in a variable. @see https://www.twilio.com/docs/api/errors/63013 */
export const VARIABLE_SPACES_MAX_COUNT = 3;

const DOCUMENT_TYPES = [
	'application/pdf',
	'application/msword',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'application/vnd.ms-excel',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'application/vnd.ms-powerpoint',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	'text/plain',
	'text/vcard',
] as const;

/**
 * What may be sent as what, and how large. Twilio believes the content type with which it is given a file.
 * @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
 */
export const TWILIO_MEDIA_LIMITS = {
	image: { types: ['image/jpeg', 'image/png'], anyType: false, maxBytes: 5 * MIB },
	video: { types: ['video/mp4'], anyType: false, maxBytes: TWILIO_MEDIA_MAX_BYTES },
	audio: { types: ['audio/ogg', 'audio/amr', 'audio/3gpp', 'audio/aac', 'audio/mpeg'], anyType: false, maxBytes: TWILIO_MEDIA_MAX_BYTES },
	document: { types: DOCUMENT_TYPES, anyType: true, maxBytes: TWILIO_MEDIA_MAX_BYTES },
	sticker: { types: ['image/webp'], anyType: false, maxBytes: 100 * 1024 },
} as const;
