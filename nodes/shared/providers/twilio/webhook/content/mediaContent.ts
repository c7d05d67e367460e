import type { MediaRef } from '../../../../domain/message/inboundMessage';
import { mimeTypeOf } from '../../../reading/mimeType';
import type { JsonRecord } from '../../../reading/readJson';
import { safeFileName } from '../../../reading/safeFileName';
import { mediaIdInUrl } from '../../mediaId';
import { readParameter } from '../readParameter';
import type { ContentReader } from './messageContent';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'contacts';

const KINDS: readonly MediaKind[] = ['image', 'video', 'audio', 'document', 'sticker', 'contacts'];
const CARD_TYPES = ['text/vcard', 'text/x-vcard', 'text/directory'];
const MEDIA_MAX_COUNT = 10;

/** One line with an ending, as file names have it. */
const FILE_NAME = /^[^\r\n]{1,200}\.[A-Za-z0-9]{1,8}$/;
const CARD_ENDING = /\.vcf$/i;

/** The type decides; where Twilio tells the kind as well, it is only believed where the type leaves a doubt. */
function kindOf(mimeType: string | undefined, told: string | undefined): MediaKind {
	const given = KINDS.find((kind) => kind === told);
	if (mimeType && CARD_TYPES.includes(mimeType)) return 'contacts';
	if (mimeType === undefined) return given ?? 'document';
	if (given === 'document' || given === 'contacts') return given;
	if (mimeType === 'image/webp') return given ?? 'sticker';
	if (mimeType.startsWith('image/')) return given === 'sticker' ? given : 'image';
	if (mimeType.startsWith('video/')) return 'video';
	return mimeType.startsWith('audio/') || mimeType === 'application/ogg' ? 'audio' : 'document';
}

/** The number of files that Twilio tells is not to be trusted, so the addresses themselves are looked at. */
function firstFile(body: JsonRecord): { url: string; mimeType?: string } | undefined {
	for (let index = 0; index < MEDIA_MAX_COUNT; index++) {
		const url = readParameter(body, `MediaUrl${index}`);
		const mimeType = mimeTypeOf(readParameter(body, `MediaContentType${index}`));
		if (url) return { url, ...(mimeType && { mimeType }) };
	}
	return undefined;
}

/** The text beside a document is its name or its caption. */
function namedOrCaptioned(kind: MediaKind, text: string | undefined): Pick<MediaRef, 'fileName' | 'caption'> {
	if (!text) return {};
	const fileName = (kind === 'document' || kind === 'contacts') && FILE_NAME.test(text) ? safeFileName(text) : undefined;
	return fileName ? { fileName } : { caption: text };
}

/** A file of any kind. WhatsApp gives one per message; further ones stay in the payload. A contact card comes as a file too. */
export const mediaContent: ContentReader = (body) => {
	const file = firstFile(body);
	if (!file) return undefined;
	const kind = kindOf(file.mimeType, readParameter(body, 'MessageType')?.toLowerCase());
	const id = mediaIdInUrl(file.url);
	const media: MediaRef = { ...(id && { id }), ...file, ...namedOrCaptioned(kind, readParameter(body, 'Body')) };
	if (kind !== 'contacts') return { kind, ...(media.caption && { text: media.caption }), media };
	const name = (media.fileName ?? media.caption ?? '').replace(CARD_ENDING, '');
	return { kind, contacts: [{ name, phones: [], emails: [] }], media };
};
