import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { InboundEvent } from '../../domain/message/inboundEvent';
import { createFilePort } from '../filePort';
import { createHttpPort } from '../httpPort';
import { keepFile } from '../keepFile';
import { mediaFileName } from '../mediaFileName';
import type { Vendor } from '../vendor';
import { webhookCredential } from '../webhookCredential';

const BINARY_FIELD = 'data';
const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * Makes items of events, with the contact's file as binary data. A file that cannot be had is no reason to lose its message:
 * the item says why it is missing.
 */
export async function attachMedia(context: IWebhookFunctions, vendor: Vendor, events: InboundEvent[], maxMegabytes: number): Promise<INodeExecutionData[]> {
	const credential = await webhookCredential(context, vendor.credential);
	const http = createHttpPort(context, vendor.credential);
	const files = createFilePort(context, vendor.credential);

	async function withMedia(event: InboundEvent): Promise<INodeExecutionData> {
		const json = event as unknown as IDataObject;
		const media = event.event === 'message' ? event.message.media : undefined;
		if (event.event !== 'message' || !media?.id || media.unavailable) return { json };
		const account = vendor.account(credential, event.channel.id);
		const fetched = await vendor.provider.fetchMedia(http, files, account, media.id, maxMegabytes * BYTES_PER_MEGABYTE);
		const missing = (reason: string): INodeExecutionData => ({
			json: { ...json, message: { ...event.message, media: { ...media, unavailable: { reason } } } },
		});
		if (!fetched.ok) return missing(fetched.failure.message);
		try {
			const name = media.fileName ?? fetched.value.fileName ?? mediaFileName(media.id, fetched.value.mimeType);
			return { json, binary: { [BINARY_FIELD]: await keepFile(context, fetched.value, name) } };
		} catch (error) {
			return missing((error as Error).message);
		}
	}

	return await Promise.all(events.map(withMedia));
}
