import type { StoredFile } from '../../whatsapp/fileStore.ts';

export type TwilioStatus = 'accepted' | 'scheduled' | 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'canceled' | 'received';

export interface TwilioFile {
	sid: string;
	file: StoredFile;
}

/** A message as Twilio keeps it. */
export interface TwilioMessage {
	sid: string;
	accountSid: string;
	/** Id of the number on the simulated network. */
	numberId: string;
	/** With `whatsapp:`; a service that has not chosen yet has none. */
	from: string | undefined;
	to: string;
	body: string;
	direction: 'inbound' | 'outbound-api' | 'outbound-reply';
	status: TwilioStatus;
	serviceSid?: string;
	statusCallback?: string;
	errorCode?: number;
	errorMessage?: string;
	files: TwilioFile[];
	/** Files that were announced; a linked one is fetched later. */
	fileCount: number;
	createdAt: number;
	sentAt?: number;
	updatedAt: number;
	/** Takes a scheduled message out of the queue. */
	unschedule?: () => void;
}

/** Dates of the oldest API. */
const rfc2822 = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

const SEGMENT_LENGTH = 160;

/** @see https://www.twilio.com/docs/messaging/api/message-resource#message-properties */
export function messageResource(message: TwilioMessage): Record<string, unknown> {
	const uri = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
	const undecided = message.status === 'accepted' || message.status === 'scheduled';
	return {
		account_sid: message.accountSid,
		api_version: '2010-04-01',
		body: message.body,
		date_created: rfc2822(message.createdAt),
		date_sent: message.sentAt === undefined ? null : rfc2822(message.sentAt),
		date_updated: rfc2822(message.updatedAt),
		direction: message.direction,
		error_code: message.errorCode ?? null,
		error_message: message.errorMessage ?? null,
		from: message.from ?? null,
		messaging_service_sid: message.serviceSid ?? null,
		num_media: String(message.fileCount),
		num_segments: undecided ? '0' : String(Math.max(1, Math.ceil(message.body.length / SEGMENT_LENGTH))),
		price: null,
		price_unit: null,
		sid: message.sid,
		status: message.status,
		subresource_uris: { media: `${uri}/Media.json` },
		to: message.to,
		uri: `${uri}.json`,
	};
}

/** @see https://www.twilio.com/docs/messaging/api/media-resource */
export const mediaResource = (message: TwilioMessage, { sid, file }: TwilioFile): Record<string, unknown> => ({
	account_sid: message.accountSid,
	content_type: file.mimeType,
	date_created: rfc2822(message.createdAt),
	date_updated: rfc2822(message.createdAt),
	parent_sid: message.sid,
	sid,
	uri: `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}/Media/${sid}.json`,
});
