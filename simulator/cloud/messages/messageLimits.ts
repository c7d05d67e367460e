/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages */
export const TEXT_BODY_LENGTH = 4096;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages */
export const CAPTION_LENGTH = 1024;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages */
export const CONTACT_CARDS = 257;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages */
export const REPLY_BUTTONS = 3;
export const BUTTON_TITLE_LENGTH = 20;
export const BUTTON_ID_LENGTH = 256;
export const INTERACTIVE_BODY_LENGTH = 1024;
export const HEADER_LENGTH = 60;
export const FOOTER_LENGTH = 60;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages */
export const LIST_BODY_LENGTH = 4096;
export const LIST_BUTTON_LENGTH = 20;
export const LIST_SECTIONS = 10;
export const LIST_ROWS = 10;
export const SECTION_TITLE_LENGTH = 24;
export const ROW_ID_LENGTH = 200;
export const ROW_TITLE_LENGTH = 24;
export const ROW_DESCRIPTION_LENGTH = 72;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages */
export const LINK_BUTTON_LENGTH = 20;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/sendingaflow */
export const FLOW_BUTTON_LENGTH = 20;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages */
export const CAROUSEL_CARDS = { least: 2, most: 10 };
export const CARD_BODY_LENGTH = 160;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products */
export const PRODUCT_ITEMS = 30;
export const PRODUCT_SECTIONS = 10;
/** Documented for calls and taken to hold for messages: https://developers.facebook.com/documentation/business-messaging/whatsapp/calling */
export const CALLBACK_DATA_LENGTH = 512;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read */
export const READABLE_AGE_MS = 30 * 24 * 60 * 60 * 1000;
