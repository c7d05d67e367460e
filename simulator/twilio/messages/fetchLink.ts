import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { FileStore } from '../../whatsapp/fileStore.ts';
import type { MediaContent } from '../../whatsapp/messageContent.ts';
import { kindOfType } from './linkedContent.ts';

const FETCH_TIMEOUT_MS = 10_000;
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MIB = 1024 * 1024;
/** @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
const MOST_BYTES = 16 * MIB;
/** @see https://www.twilio.com/docs/api/errors/63034 */
const MOST_IMAGE_BYTES = 5 * MIB;

const rejected = (code: number, details: string): DeliveryFailure => ({ reason: 'mediaRejected', code, details });

/**
 * Fetches a file the way Twilio does after it has accepted the message, and believes the type that comes with it. Only this machine is
 * asked; a link to anywhere else is taken on trust, because the simulator works without a network.
 */
export async function fetchLink(content: MediaContent, files: FileStore): Promise<DeliveryFailure | undefined> {
	const { link } = content;
	if (link === undefined || !LOCAL_HOSTS.has(new URL(link).hostname)) return undefined;
	try {
		const response = await fetch(link, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
		const bytes = Buffer.from(await response.arrayBuffer());
		if (!response.ok) return rejected(63019, `Media failed to download: ${link} answered HTTP ${response.status}.`);
		const mimeType = response.headers.get('content-type') ?? 'application/octet-stream';
		const media = kindOfType(mimeType);
		if (bytes.length > MOST_BYTES) return rejected(11751, `Media message exceeds the size limit of ${MOST_BYTES} bytes.`);
		if (media === 'image' && bytes.length > MOST_IMAGE_BYTES) return rejected(63034, `Image exceeds the size limit of ${MOST_IMAGE_BYTES} bytes.`);
		Object.assign(content, { media, mimeType, fileId: files.add(bytes, mimeType, content.filename).id });
		if (media === 'audio') delete content.caption;
		return undefined;
	} catch {
		return rejected(63019, `Media failed to download: ${link} could not be reached.`);
	}
}
