/** Business-scoped user ids: a country, for linked portfolios `ENT`, and up to 128 letters and digits. */
const CLOUD_USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/**
 * Whether a text is a business-scoped user id, as `recipient` takes it.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
 */
export const isCloudUserId = (text: string): boolean => CLOUD_USER_ID.test(text);
