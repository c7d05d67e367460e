import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { passesFilter } from '../shared/domain/message/eventFilter';
import type { InboundEvent, MessageEvent } from '../shared/domain/message/inboundEvent';
import { readCloudSecrets } from '../shared/n8n/readCloudSecrets';
import { refuseWebhook } from '../shared/n8n/refuseWebhook';
import { storeFor } from '../shared/n8n/storeFor';
import { createCloudProvider } from '../shared/providers/cloud/cloudProvider';
import { acknowledge } from './acknowledge';
import { attachMedia } from './attachMedia';
import { readEventFilter } from './readEventFilter';

/** WhatsApp waits for its answer while a file is fetched, and what people send is mostly smaller. */
const DEFAULT_MAX_MEGABYTES = 16;

const provider = createCloudProvider();

/** Checks, parses and remembers a webhook, and starts one execution with an item per new event that was asked for. */
export async function receiveWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	await request.readRawBody();
	const { appSecrets } = await readCloudSecrets(context);
	const verified = provider.verify({ rawBody: request.rawBody, headers: request.headers }, appSecrets);
	if (!verified.ok) return refuseWebhook(context, 401, REFUSALS[verified.failure]);

	const body = parseJson(request.rawBody);
	if (body === undefined) return refuseWebhook(context, 400, 'The body is not JSON.');
	const events = provider.parse(body);

	const filter = readEventFilter(context);
	const now = new Date();
	const isWanted = (event: InboundEvent) => passesFilter(event, filter, now);
	let fresh = events;
	if (context.getNodeParameter('remember', true) as boolean) {
		try {
			fresh = await remember(context, events, isWanted, now);
		} catch (error) {
			// Meta tries again for days after a 5xx, so nothing is lost while the store is away.
			const { message, advice = '' } = error as { message: string; advice?: string };
			return refuseWebhook(context, 503, 'The store did not take the events, so WhatsApp is asked to send them again.', `${message} ${advice}`);
		}
	}

	const wanted = fresh.filter(isWanted);
	const { markAsRead, typing = false, media, maxMegabytes } = context.getNodeParameter('options', {}) as TriggerOptions;
	if (markAsRead) await acknowledge(context, wanted.filter(isMessage), typing);
	const items = media ? await attachMedia(context, wanted, maxMegabytes ?? DEFAULT_MAX_MEGABYTES) : wanted.map((event) => ({ json: event as unknown as IDataObject }));
	return items.length > 0 ? { workflowData: [items] } : { webhookResponse: '' };
}

interface TriggerOptions {
	markAsRead?: boolean;
	typing?: boolean;
	/** Attach what the contact sent. */
	media?: boolean;
	maxMegabytes?: number;
}

const isMessage = (event: InboundEvent): event is MessageEvent => event.event === 'message';

/** Keeps everything and answers what is new. A message that nobody wants to hear of is done with at once. */
async function remember(
	context: IWebhookFunctions,
	events: InboundEvent[],
	isWanted: (event: InboundEvent) => boolean,
	now: Date,
): Promise<InboundEvent[]> {
	const store = await storeFor(await context.getCredentials('helpdeskStoreApi'));
	const known = await store.recordEvents(events, now);
	const fresh = events.filter((_, index) => known[index] === 'new');
	for (const { channel, message } of fresh.filter(isMessage).filter((event) => !isWanted(event))) {
		await store.markHandled(channel.id, message.id, now);
	}
	return fresh;
}

function parseJson(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8')) as unknown;
	} catch {
		return undefined;
	}
}

const REFUSALS = {
	missingSignature: 'The request has no X-Hub-Signature-256 header, so it does not come from Meta.',
	malformedSignature: 'The X-Hub-Signature-256 header is malformed.',
	wrongSignature: 'The signature does not fit. Check the app secret in the WhatsApp Cloud credential of this workflow.',
	noSecret: 'The WhatsApp Cloud credential of this workflow has no app secret, so no webhook can be believed.',
} as const;
