import { ANIMATED_STICKER_MAX_BYTES, CAPTION_MAX_LENGTH, MEDIA_LIMITS } from '../../../domain/message/limits';
import type { OutboundMedia } from '../../../domain/message/outboundMessage';
import { mimeTypeOf } from '../../reading/mimeType';
import { checkLength } from '../../checking/checkText';
import { isAnimatedWebp } from './isAnimatedWebp';
import type { BytesMedia, MediaMessage } from './readyOutbound';

type MediaKind = MediaMessage['kind'];

const KIB = 1024;
const MIB = KIB * KIB;
const VOICE_NOTE_TYPE = 'audio/ogg';
const WITHOUT_CAPTION: readonly MediaKind[] = ['audio', 'sticker'];
const DOCUMENT_INSTEAD: readonly MediaKind[] = ['image', 'video', 'audio'];

const sizeOf = (bytes: number): string =>
	bytes < MIB ? `${Math.ceil((bytes * 10) / KIB) / 10} KB` : `${Math.ceil((bytes * 100) / MIB) / 100} MB`;

const wayOut = (kind: MediaKind): string => (DOCUMENT_INSTEAD.includes(kind) ? 'Convert it, or send it as a document.' : 'Convert it.');

export function checkWebAddress(what: string, link: string): string[] {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	return url?.protocol === 'https:' || url?.protocol === 'http:' ? [] : [`${what} is not a web address. It must begin with https:// or http://.`];
}

function checkType(kind: MediaKind, written: string): string[] {
	const limits = MEDIA_LIMITS[kind];
	const type = mimeTypeOf(written);
	if (!type) return [`The file has no usable MIME type ("${written}"). Set it, e.g. ${limits.types[0]}.`];
	const types: readonly string[] = limits.types;
	if (limits.anyType || types.includes(type)) return [];
	return [`The file is ${type}; WhatsApp allows ${types.join(', ')} for ${kind}. ${wayOut(kind)}`];
}

function checkSize(kind: MediaKind, bytes: Buffer): string[] {
	if (bytes.length === 0) return ['The file is empty. Check the step that it comes from.'];
	const animated = kind === 'sticker' && isAnimatedWebp(bytes);
	const allowed = animated ? ANIMATED_STICKER_MAX_BYTES : MEDIA_LIMITS[kind].maxBytes;
	if (bytes.length <= allowed) return [];
	const what = animated ? 'an animated sticker' : `${kind === 'image' || kind === 'audio' ? 'an' : 'a'} ${kind}`;
	return [`The file has ${sizeOf(bytes.length)}; WhatsApp allows ${sizeOf(allowed)} for ${what}. Make it smaller.`];
}

/** What can be said about a file that is to be uploaded. */
const checkBytes = (kind: MediaKind, { bytes, mimeType }: BytesMedia): string[] => [
	...checkType(kind, mimeType),
	...checkSize(kind, bytes),
];

function checkVoice({ kind, media, voice }: MediaMessage): string[] {
	if (!voice) return [];
	if (kind !== 'audio') return [`A ${kind} cannot be a voice note. Send it as audio.`];
	if (media.source !== 'bytes' || mimeTypeOf(media.mimeType) === VOICE_NOTE_TYPE) return [];
	return [`The voice note is ${media.mimeType}; WhatsApp allows ${VOICE_NOTE_TYPE} with Opus. Convert it, or send it as plain audio.`];
}

/** A file that is sent as one of WhatsApp's kinds, on its own or as the head of another message. */
export function checkFile(kind: MediaKind, media: OutboundMedia): string[] {
	switch (media.source) {
		case 'link':
			return checkWebAddress('The link to the file', media.link);
		case 'id':
			return media.id.trim() ? [] : ['The media id is empty. Fill it in, or give a link.'];
		case 'bytes':
			return checkBytes(kind, media);
	}
}

/** Pictures, films, sounds, files and stickers. */
export const checkMediaMessage = (message: MediaMessage): string[] => [
	...checkFile(message.kind, message.media),
	...(message.caption && WITHOUT_CAPTION.includes(message.kind)
		? [`WhatsApp shows no caption under ${message.kind}. Send the text as a message of its own.`]
		: checkLength('The caption', message.caption, CAPTION_MAX_LENGTH)),
	...checkVoice(message),
];
