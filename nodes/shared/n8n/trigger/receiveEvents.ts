import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { passesFilter } from '../../domain/message/eventFilter';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import { refuseWebhook } from '../refuseWebhook';
import type { Vendor } from '../vendor';
import { acknowledge } from './acknowledge';
import { attachMedia } from './attachMedia';
import { isMessage } from './isMessage';
import { readEventFilter } from './readEventFilter';
import { rememberEvents } from './rememberEvents';

/** WhatsApp waits for its answer while a file is fetched, and what people send is mostly smaller. */
const DEFAULT_MAX_MEGABYTES = 16;

/** What the trigger's panel says under 'Options'. */
interface TriggerOptions {
	markAsRead?: boolean;
	typing?: boolean;
	/** Attach what the contact sent. */
	media?: boolean;
	maxMegabytes?: number;
}

interface Webhook {
	/** What the provider read from a webhook whose signature was right, in order. */
	events: InboundEvent[];
	/** The channels that the user wants to hear of; all where it is empty. */
	channelIds: string[];
	/** The body of the answer where nothing is started. */
	answer?: string;
}

/** Remembers the events of a believed webhook, and starts one execution with an item per new event that was asked for. */
export async function receiveEvents(
	context: IWebhookFunctions,
	vendor: Vendor,
	{ events, channelIds, answer = '' }: Webhook,
): Promise<IWebhookResponseData> {
	const filter = readEventFilter(context, channelIds);
	const now = new Date();
	const isWanted = (event: InboundEvent) => passesFilter(event, filter, now);
	let fresh = events;
	if (context.getNodeParameter('remember', true) as boolean) {
		try {
			fresh = await rememberEvents(context, events, isWanted, now);
		} catch (error) {
			// The provider tries again after a 5xx (Meta for days), so nothing is lost while the store is away.
			const { message, advice = '' } = error as { message: string; advice?: string };
			return refuseWebhook(context, 503, 'The store did not take the events, so WhatsApp is asked to send them again.', `${message} ${advice}`);
		}
	}

	const wanted = fresh.filter(isWanted);
	const { markAsRead, typing = false, media, maxMegabytes } = context.getNodeParameter('options', {}) as TriggerOptions;
	if (markAsRead) await acknowledge(context, vendor, wanted.filter(isMessage), typing);
	const items = media
		? await attachMedia(context, vendor, wanted, maxMegabytes ?? DEFAULT_MAX_MEGABYTES)
		: wanted.map((event) => ({ json: event as unknown as IDataObject }));
	return items.length > 0 ? { workflowData: [items] } : { webhookResponse: answer };
}
