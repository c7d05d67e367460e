import type { Outbound, OutboundMedia, OutboundMessage } from '../../../domain/message/outboundMessage';

export type MediaMessage = Extract<OutboundMessage, { media: OutboundMedia }>;
export type BytesMedia = Extract<OutboundMedia, { source: 'bytes' }>;
/** A file as `POST /messages` can name it. */
export type ReadyMedia = Exclude<OutboundMedia, BytesMedia>;

export type ReadyMessage = Exclude<OutboundMessage, MediaMessage> | (Omit<MediaMessage, 'media'> & { media: ReadyMedia });

/** A message whose file, if it has one, WhatsApp can reach. */
export type ReadyOutbound = Omit<Outbound, 'message'> & { message: ReadyMessage };

export const isMediaMessage = (message: OutboundMessage): message is MediaMessage => 'media' in message;

/** The bytes that have to be uploaded before a message can go. */
export const bytesToUpload = (message: OutboundMessage): BytesMedia | undefined =>
	isMediaMessage(message) && message.media.source === 'bytes' ? message.media : undefined;

/** The same message with its uploaded file in the place of the bytes; nothing when bytes are left that nobody uploaded. */
export function readyOutbound(outbound: Outbound, uploadedId?: string): ReadyOutbound | undefined {
	const { message } = outbound;
	if (!isMediaMessage(message)) return { ...outbound, message };
	const { media } = message;
	if (media.source !== 'bytes') return { ...outbound, message: { ...message, media } };
	if (uploadedId === undefined) return undefined;
	return {
		...outbound,
		message: {
			...message,
			...(message.fileName === undefined && media.fileName !== undefined && { fileName: media.fileName }),
			media: { source: 'id', id: uploadedId },
		},
	};
}
