/** Ids of contents, under which Twilio keeps templates and rich messages. @see https://www.twilio.com/docs/content/content-api-resources */
export const isContentSid = (text: string): boolean => /^HX[0-9a-fA-F]{32}$/.test(text);
