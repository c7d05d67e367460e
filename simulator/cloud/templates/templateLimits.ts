/** https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
export const TEMPLATE_NAME = /^[a-z0-9_]{1,512}$/;
export const TEMPLATE_BODY_LENGTH = 1024;
export const TEMPLATE_HEADER_LENGTH = 60;
export const TEMPLATE_FOOTER_LENGTH = 60;
export const TEMPLATE_BUTTON_TEXT_LENGTH = 25;
export const TEMPLATE_URL_LENGTH = 2000;
export const TEMPLATE_PHONE_LENGTH = 20;
export const TEMPLATE_COPY_CODE_LENGTH = 15;
export const TEMPLATE_BUTTONS = 10;
export const TEMPLATE_PAYLOAD_LENGTH = 128;
export const BUTTONS_OF_KIND: Record<string, number> = {
	QUICK_REPLY: 10, URL: 2, PHONE_NUMBER: 1, COPY_CODE: 1, FLOW: 1, CATALOG: 1, MPM: 1, SPM: 1, OTP: 1, VOICE_CALL: 1, REQUEST_CONTACT_INFO: 1,
};
export const TEMPLATE_CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'];
export const TEMPLATE_FORMATS = ['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION', 'GIF', 'PRODUCT'];
