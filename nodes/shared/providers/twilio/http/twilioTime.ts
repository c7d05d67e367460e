/** A time as Twilio reads it: UTC, without fractions of a second. @see https://www.twilio.com/docs/messaging/features/message-scheduling */
export const twilioTime = (written: string): string => {
	const time = new Date(written);
	return Number.isNaN(time.getTime()) ? written : time.toISOString().replace(/\.\d{3}Z$/, 'Z');
};
