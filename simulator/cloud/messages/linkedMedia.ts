import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { FileStore } from '../../whatsapp/fileStore.ts';
import type { MediaContent } from '../../whatsapp/messageContent.ts';
import { bareType, MEDIA_SIZES, MEDIA_TYPES } from './acceptedMedia.ts';
import { mediaFlaw } from './mediaSignature.ts';

const FETCH_TIMEOUT_MS = 10_000;
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

const rejected = (details: string): DeliveryFailure => ({ reason: 'mediaRejected', details });

/** Finds what WhatsApp would not carry as this kind of media: a foreign type, too many bytes, or bytes of another format. */
export function mediaRefusal(kind: MediaContent['media'], bytes: Buffer, mimeType: string): DeliveryFailure | undefined {
	const allowed = MEDIA_TYPES[kind];
	const name = kind.charAt(0).toUpperCase() + kind.slice(1);
	if (!allowed.includes(bareType(mimeType))) {
		return rejected(`Unsupported ${name} mime type ${bareType(mimeType)}. Please use one of ${allowed.join(', ')}.`);
	}
	if (bytes.length > MEDIA_SIZES[kind]) return rejected(`${name} file size ${bytes.length} exceeds the limit of ${MEDIA_SIZES[kind]} bytes.`);
	const flaw = mediaFlaw(bytes, mimeType);
	return flaw === undefined ? undefined : rejected(flaw);
}

/**
 * Fetches a linked file the way Meta does after it has accepted the message. Only this machine is asked; a link to
 * anywhere else is taken on trust, because the simulator works without a network.
 */
export async function fetchLinkedMedia(content: MediaContent, files: FileStore): Promise<DeliveryFailure | undefined> {
	const { link } = content;
	if (link === undefined || !LOCAL_HOSTS.has(new URL(link).hostname)) return undefined;
	try {
		const response = await fetch(link, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
		const bytes = Buffer.from(await response.arrayBuffer());
		if (!response.ok) return rejected(`Downloading media from weblink failed with http code ${response.status}, status message ${response.statusText}`);
		const mimeType = response.headers.get('content-type') ?? 'application/octet-stream';
		const refusal = mediaRefusal(content.media, bytes, mimeType);
		if (refusal) return refusal;
		content.fileId = files.add(bytes, mimeType, content.filename).id;
		content.mimeType = mimeType;
		return undefined;
	} catch {
		return rejected(`Downloading media from weblink failed: ${link} could not be reached.`);
	}
}
