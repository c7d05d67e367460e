import { readFlag, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';

/** Where Twilio calls us for a service; in a change, what is missing stays and an empty text takes the address away. */
export interface ServiceWebhooks {
	/** For messages that come in. */
	inboundUrl?: string;
	/** Called where the first one fails. */
	fallbackUrl?: string;
	/** For receipts. */
	statusCallbackUrl?: string;
	/** Whether messages go to the address of the number they came to instead. */
	useNumberWebhook?: boolean;
}

/** A pool of numbers that sends and receives together. */
export interface MessagingService extends ServiceWebhooks {
	/** MG… */
	id: string;
	name: string;
	useNumberWebhook: boolean;
	raw: JsonRecord;
}

/** Reads a Messaging Service of Twilio. @see https://www.twilio.com/docs/messaging/api/service-resource */
export function readService(raw: JsonRecord): MessagingService {
	const inboundUrl = readText(raw, 'inbound_request_url');
	const fallbackUrl = readText(raw, 'fallback_url');
	const statusCallbackUrl = readText(raw, 'status_callback');
	return {
		id: readText(raw, 'sid') ?? '',
		name: readText(raw, 'friendly_name') ?? '',
		...(inboundUrl && { inboundUrl }),
		...(fallbackUrl && { fallbackUrl }),
		...(statusCallbackUrl && { statusCallbackUrl }),
		useNumberWebhook: readFlag(raw, 'use_inbound_webhook_on_number') ?? false,
		raw,
	};
}
