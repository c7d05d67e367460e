import type { MediaRef } from '../../../../domain/message/inboundMessage';
import { mimeTypeOf } from '../../../reading/mimeType';
import { readError } from '../readError';
import { readFlag, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { safeFileName } from '../../../reading/safeFileName';
import { sha256Hex } from '../sha256Hex';
import type { ContentReader } from './messageContent';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const UNEXPLAINED = 'WhatsApp could not hand over the file.';

/** WhatsApp reports a file that it could not fetch beside the message, whose type stays what it was. */
function unavailableMedia(message: JsonRecord): Pick<MediaRef, 'unavailable'> {
	const error = readError(message);
	if (!error) return {};
	return { unavailable: { ...(error.code !== undefined && { code: error.code }), reason: error.details ?? error.title ?? UNEXPLAINED } };
}

function mediaRef(media: JsonRecord | undefined): MediaRef {
	const voice = readFlag(media, 'voice');
	const animated = readFlag(media, 'animated');
	const found = {
		id: readText(media, 'id'),
		url: readText(media, 'url', 'link'),
		mimeType: mimeTypeOf(readText(media, 'mime_type')),
		sha256: sha256Hex(readText(media, 'sha256')),
		fileName: safeFileName(readText(media, 'filename')),
		caption: readText(media, 'caption'),
	};
	return {
		...(found.id && { id: found.id }),
		...(found.url && { url: found.url }),
		...(found.mimeType && { mimeType: found.mimeType }),
		...(found.sha256 && { sha256: found.sha256 }),
		...(found.fileName && { fileName: found.fileName }),
		...(found.caption && { caption: found.caption }),
		...(voice !== undefined && { voice }),
		...(animated !== undefined && { animated }),
	};
}

/** Pictures, films, sounds, files and stickers: all alike but for the key under which they stand. */
export const mediaContent =
	(kind: MediaKind): ContentReader =>
	(message) => {
		const given = readRecord(message, kind);
		const media = { ...mediaRef(given), ...unavailableMedia(message) };
		if (!given && !media.unavailable) return undefined;
		return { kind, ...(media.caption && { text: media.caption }), media };
	};

const audio = mediaContent('audio');

/** Older payloads know voice notes as a type of their own. */
export const voiceContent: ContentReader = (message) => {
	const content = audio({ ...message, audio: readRecord(message, 'voice') ?? readRecord(message, 'audio') });
	return content && { ...content, media: { ...content.media, voice: true } };
};
