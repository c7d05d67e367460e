import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/** Built here, because a scanner for secrets would take the whole for a real one. */
export const ACCOUNT_SID = `AC${'0'.repeat(31)}1`;
export const AUTH_TOKEN = 'an auth token of nobody';
export const OWN_NUMBER = '+14155550100';
export const messageSid = (n: number | string): string => `SM${String(n).padStart(32, '0')}`;
export const senderSid = `XE${'0'.repeat(31)}1`;
export const serviceSid = `MG${'0'.repeat(31)}1`;
export const contentSid = (n: number | string): string => `HX${String(n).padStart(32, '0')}`;

/** What Twilio posts when Ana writes. */
export const textOfAna = (sid: string, text: string): Record<string, string> => ({
	AccountSid: ACCOUNT_SID,
	ApiVersion: '2010-04-01',
	Body: text,
	From: 'whatsapp:+4915550000001',
	MessageSid: sid,
	MessageType: 'text',
	NumMedia: '0',
	NumSegments: '1',
	ProfileName: 'Ana Example',
	SmsMessageSid: sid,
	SmsSid: sid,
	SmsStatus: 'received',
	To: `whatsapp:${OWN_NUMBER}`,
	WaId: '4915550000001',
});

/** What Twilio posts when a message of ours has come further. */
export const receiptOf = (sid: string, status: string, more: Record<string, string> = {}): Record<string, string> => ({
	AccountSid: ACCOUNT_SID,
	From: `whatsapp:${OWN_NUMBER}`,
	MessageSid: sid,
	MessageStatus: status,
	SmsSid: sid,
	SmsStatus: status,
	To: 'whatsapp:+4915550000001',
	...more,
});

/** A form as Twilio sends it, signed by Twilio's own library. */
export const signedForm = (url: string, parameters: Record<string, string>, authToken = AUTH_TOKEN) => ({
	rawBody: Buffer.from(new URLSearchParams(parameters).toString()),
	headers: {
		'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
		'x-twilio-signature': getExpectedTwilioSignature(authToken, url, parameters),
	},
	originalUrl: url.slice(new URL(url).origin.length),
});
