import { mapMedia } from '../../../domain/message/mapMedia';
import type { Outbound, OutboundMedia, OutboundMessage } from '../../../domain/message/outboundMessage';

export type MediaMessage = Extract<OutboundMessage, { media: OutboundMedia }>;
export type BytesMedia = Extract<OutboundMedia, { source: 'bytes' }>;
/** A file as `POST /messages` can name it; the name is the one that it was uploaded under. */
export type ReadyMedia = Exclude<OutboundMedia, BytesMedia> & { fileName?: string };

export type ReadyMessage = OutboundMessage<ReadyMedia>;
/** A message whose files, if it has any, WhatsApp can reach. */
export type ReadyOutbound = Outbound<ReadyMedia>;

/** The files that have to be uploaded before a message can go, in their order. */
export function bytesToUpload(message: OutboundMessage): BytesMedia[] {
	const found: BytesMedia[] = [];
	mapMedia(message, (media) => {
		if (media.source === 'bytes') found.push(media);
	});
	return found;
}

/** The same message with the ids of its uploaded files in the place of the bytes; nothing when bytes are left that nobody uploaded. */
export function readyOutbound(outbound: Outbound, uploadedIds: ReadonlyMap<BytesMedia, string> = new Map()): ReadyOutbound | undefined {
	if (bytesToUpload(outbound.message).some((media) => !uploadedIds.has(media))) return undefined;
	const message = mapMedia(outbound.message, (media): ReadyMedia => {
		if (media.source !== 'bytes') return media;
		return { source: 'id', id: uploadedIds.get(media) ?? '', ...(media.fileName !== undefined && { fileName: media.fileName }) };
	});
	return { ...outbound, message };
}
