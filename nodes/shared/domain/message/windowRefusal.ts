/**
 * What providers say in a receipt of a message that came after the service window had closed: Meta (and EngageLab after it), and Twilio.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 * @see https://www.twilio.com/docs/api/errors/63016
 */
const WINDOW_CODES: ReadonlySet<number> = new Set([131047, 63016]);

/** Whether a message failed only because free words were no longer allowed, so that a template would arrive. */
export const isWindowRefusal = (code: number | undefined): boolean => code !== undefined && WINDOW_CODES.has(code);
