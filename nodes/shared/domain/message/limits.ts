/** What WhatsApp allows in a message; each limit names the page of Meta's documentation that it comes from. */

const KIB = 1024;
const MIB = 1024 * KIB;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages */
export const TEXT_MAX_LENGTH = 4096;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages */
export const CAPTION_MAX_LENGTH = 1024;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const HEADER_TEXT_MAX_LENGTH = 60;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const FOOTER_TEXT_MAX_LENGTH = 60;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const BUTTONS_BODY_MAX_LENGTH = 1024;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const BUTTONS_MAX_COUNT = 3;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const BUTTON_TITLE_MAX_LENGTH = 20;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const BUTTON_ID_MAX_LENGTH = 256;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_BODY_MAX_LENGTH = 4096;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_BUTTON_MAX_LENGTH = 20;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_SECTIONS_MAX_COUNT = 10;
/** Over all sections together. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_ROWS_MAX_COUNT = 10;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_SECTION_TITLE_MAX_LENGTH = 24;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_ROW_ID_MAX_LENGTH = 200;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_ROW_TITLE_MAX_LENGTH = 24;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_ROW_DESCRIPTION_MAX_LENGTH = 72;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages */
export const LINK_BUTTON_TEXT_MAX_LENGTH = 20;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/sendingaflow */
export const FLOW_BUTTON_TEXT_MAX_LENGTH = 20;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_BODY_MAX_LENGTH = 1024;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_CARD_BODY_MAX_LENGTH = 160;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_CARD_LINE_BREAKS_MAX_COUNT = 2;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_CARDS_MIN_COUNT = 2;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_CARDS_MAX_COUNT = 10;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products */
export const PRODUCTS_MAX_COUNT = 30;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products */
export const PRODUCT_SECTIONS_MAX_COUNT = 10;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages */
export const SHARED_CONTACTS_MAX_COUNT = 257;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview */
export const TEMPLATE_NAME_MAX_LENGTH = 512;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview */
export const TEMPLATE_NAME_PATTERN = /^[a-z0-9_]+$/;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BODY_MAX_LENGTH = 1024;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_HEADER_MAX_LENGTH = 60;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_FOOTER_MAX_LENGTH = 60;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_HEADER_VARIABLES_MAX_COUNT = 1;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTONS_MAX_COUNT = 10;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTON_TEXT_MAX_LENGTH = 25;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTON_URL_MAX_LENGTH = 2000;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTON_PHONE_MAX_LENGTH = 20;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/coupon-templates */
export const TEMPLATE_COPY_CODE_MAX_LENGTH = 15;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates */
export const TEMPLATE_CODE_MAX_LENGTH = 15;
/**
 * How long WhatsApp tries to deliver a template; each category has its own range within this one. -1 stands for 30 days.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/time-to-live
 */
export const TEMPLATE_TTL_SECONDS = { least: 30, most: 2_592_000, longest: -1 } as const;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_BUTTON_PAYLOAD_MAX_LENGTH = 128;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api */
export const CORRELATION_MAX_LENGTH = 512;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override */
export const OVERRIDE_URL_MAX_LENGTH = 200;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-profiles */
export const PROFILE_LIMITS = { about: 139, address: 256, description: 512, email: 128, websites: 2, website: 256 } as const;

const DOCUMENTED_DOCUMENT_TYPES = [
	'text/plain',
	'application/pdf',
	'application/msword',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'application/vnd.ms-excel',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'application/vnd.ms-powerpoint',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;

/**
 * What may be uploaded as what, and how large. Documents of other types usually go through although Meta promises
 * only these, so `anyType` lets them pass.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
export const MEDIA_LIMITS = {
	audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], anyType: false, maxBytes: 16 * MIB },
	document: { types: DOCUMENTED_DOCUMENT_TYPES, anyType: true, maxBytes: 100 * MIB },
	image: { types: ['image/jpeg', 'image/png'], anyType: false, maxBytes: 5 * MIB },
	sticker: { types: ['image/webp'], anyType: false, maxBytes: 100 * KIB },
	video: { types: ['video/mp4', 'video/3gpp'], anyType: false, maxBytes: 16 * MIB },
} as const;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/sticker-messages */
export const ANIMATED_STICKER_MAX_BYTES = 500 * KIB;
