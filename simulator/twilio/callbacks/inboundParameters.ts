import type { CustomerWrote } from '../../whatsapp/businessNumber.ts';
import type { Customer } from '../../whatsapp/customer.ts';
import type { MessageContent, ReplyContent } from '../../whatsapp/messageContent.ts';
import type { TwilioMessage } from '../messages/twilioMessage.ts';

type Parameters = Record<string, string>;

/** How Twilio writes a person: the phone where it is known, else the business-scoped id. */
export const addressOf = ({ phone, userId }: Customer): string => `whatsapp:${phone ? `+${phone}` : (userId ?? '')}`;

/** Answers of a form come page by page. */
function formAnswer({ responseJson = '{}' }: ReplyContent): string {
	const { flow_token: _token, ...answers } = JSON.parse(responseJson) as Record<string, unknown>;
	return JSON.stringify({ pages: [{ pageId: 'ANSWERS', items: Object.entries(answers).map(([label, value]) => ({ label, value })) }] });
}

function reply(content: ReplyContent): Parameters {
	switch (content.source) {
		case 'template':
			return { MessageType: 'button', Body: content.title, ButtonText: content.title, ButtonPayload: content.id };
		case 'button':
			return { MessageType: 'interactive', Body: content.title, ButtonText: content.title, ButtonPayload: content.id };
		case 'list':
			return { MessageType: 'interactive', Body: content.title, ListId: content.id, ListTitle: content.title, ...(content.description ? { ListDescription: content.description } : {}) };
		case 'flow':
			return { MessageType: 'interactive', Body: '', InteractiveData: formAnswer(content) };
	}
}

function contentParameters(content: MessageContent): Parameters {
	switch (content.kind) {
		case 'text':
			return { MessageType: 'text', Body: content.body };
		case 'media':
			return { MessageType: content.media, Body: content.caption ?? (content.media === 'document' ? (content.filename ?? '') : '') };
		case 'location':
			return { MessageType: 'location', Body: '', Latitude: String(content.latitude), Longitude: String(content.longitude), ...(content.address ? { Address: content.address } : {}), ...(content.name ? { Label: content.name } : {}) };
		case 'contacts':
			return { MessageType: 'contacts', Body: '' };
		// Twilio has no kind for a reaction: the emoji comes as a text that answers the message.
		case 'reaction':
			return { MessageType: 'text', Body: content.emoji };
		case 'reply':
			return reply(content);
		case 'panel':
		case 'other':
			return { MessageType: 'unsupported', Body: '' };
	}
}

const REFERRAL: Array<[string, string]> = [
	['source_type', 'ReferralSourceType'],
	['source_id', 'ReferralSourceId'],
	['source_url', 'ReferralSourceUrl'],
	['headline', 'ReferralHeadline'],
	['body', 'ReferralBody'],
	['ctwa_clid', 'ReferralCtwaClid'],
];

function referralParameters(referral: unknown): Parameters {
	if (typeof referral !== 'object' || referral === null) return {};
	const given = referral as Record<string, unknown>;
	return Object.fromEntries(REFERRAL.flatMap(([key, name]) => (typeof given[key] === 'string' ? [[name, given[key]]] : [])));
}

/** What is laid over the message as it is; everything in a form is a text. */
const rawParameters = ({ referral: _referral, ...raw }: Record<string, unknown>): Parameters =>
	Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));

/** The form that tells a business of a customer's message. @see https://www.twilio.com/docs/messaging/guides/webhook-request */
export function inboundParameters(event: CustomerWrote, kept: TwilioMessage, mediaUrls: string[]): Parameters {
	const { customer, message, extras } = event;
	const { phone, userId, parentUserId, username } = customer;
	const quoted = message.content.kind === 'reaction' ? message.content.messageId : message.quotes;
	const context = { ProfileName: customer.name, ...(phone ? { WaId: phone } : {}) };
	return {
		SmsMessageSid: kept.sid,
		NumMedia: String(mediaUrls.length),
		ProfileName: customer.name,
		SmsSid: kept.sid,
		...(phone ? { WaId: phone } : {}),
		SmsStatus: 'received',
		...contentParameters(message.content),
		To: kept.to,
		NumSegments: '1',
		ReferralNumMedia: '0',
		MessageSid: kept.sid,
		AccountSid: kept.accountSid,
		From: addressOf(customer),
		ApiVersion: '2010-04-01',
		ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
		...(kept.serviceSid ? { MessagingServiceSid: kept.serviceSid } : {}),
		...(userId ? { ExternalUserId: `whatsapp:${userId}` } : {}),
		...(parentUserId ? { ParentExternalUserId: `whatsapp:${parentUserId}` } : {}),
		...(username ? { ProfileUsername: username } : {}),
		...(message.forwarded ? { Forwarded: 'true' } : {}),
		...(quoted === undefined ? {} : { OriginalRepliedMessageSid: quoted, OriginalRepliedMessageSender: kept.to }),
		...Object.fromEntries(mediaUrls.map((url, index) => [`MediaUrl${index}`, url])),
		...Object.fromEntries(kept.files.map(({ file }, index) => [`MediaContentType${index}`, file.mimeType])),
		...referralParameters(extras['referral']),
		...rawParameters(extras),
	};
}
