import type { TwilioSender } from '../accounts/twilioDirectory.ts';
import type { TwilioMessage } from '../messages/twilioMessage.ts';

const EVENTS: Partial<Record<TwilioMessage['status'], string>> = { delivered: 'DELIVERED', read: 'READ', undelivered: 'UNDELIVERED', failed: 'UNDELIVERED' };

const masked = (to: string): string => to.replace('whatsapp:', '').replace(/\d{4}$/, 'XXXX');

/** The form that tells a business how far a message has come. @see https://www.twilio.com/docs/messaging/guides/track-outbound-message-status */
export function statusParameters(message: TwilioMessage, sender: TwilioSender, userId: string | undefined): Record<string, string> {
	const { sid, status, errorCode, errorMessage } = message;
	const event = EVENTS[status];
	return {
		ChannelPrefix: 'whatsapp',
		ApiVersion: '2010-04-01',
		MessageStatus: status,
		SmsSid: sid,
		SmsStatus: status,
		ChannelInstallSid: sender.sid,
		To: message.to,
		From: `whatsapp:${sender.phone}`,
		MessageSid: sid,
		AccountSid: message.accountSid,
		ChannelToAddress: masked(message.to),
		...(message.serviceSid ? { MessagingServiceSid: message.serviceSid } : {}),
		...(event ? { EventType: event } : {}),
		...(errorCode === undefined ? {} : { ErrorCode: String(errorCode), ChannelStatusMessage: errorMessage ?? '' }),
		...(userId ? { ExternalUserId: `whatsapp:${userId}` } : {}),
	};
}
