import { CAPTION_MAX_LENGTH } from '../../../domain/message/limits';
import type { OutboundMedia, OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkLength } from '../../checking/checkText';
import { mimeTypeOf } from '../../reading/mimeType';
import { TWILIO_MEDIA_LIMITS } from '../limits';

export type MediaMessage = Extract<OutboundMessage, { media: OutboundMedia }>;
type MediaKind = MediaMessage['kind'];
type BytesMedia = Extract<OutboundMedia, { source: 'bytes' }>;

const KIB = 1024;
const MIB = KIB * KIB;
const WITHOUT_CAPTION: readonly MediaKind[] = ['audio', 'sticker'];

const sizeOf = (bytes: number): string => (bytes < MIB ? `${Math.ceil(bytes / KIB)} KB` : `${Math.ceil((bytes * 100) / MIB) / 100} MB`);

export function checkWebAddress(what: string, link: string): string[] {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	return url?.protocol === 'https:' || url?.protocol === 'http:' ? [] : [`${what} is not a web address. It must begin with https:// or http://.`];
}

/** The bytes themselves never go to Twilio: it fetches them from a link, and believes the type with which that answers. */
function checkBytes(kind: MediaKind, { bytes, mimeType }: BytesMedia): string[] {
	const { types, anyType, maxBytes } = TWILIO_MEDIA_LIMITS[kind];
	const type = mimeTypeOf(mimeType);
	const allowed: readonly string[] = types;
	return [
		...(type ? [] : [`The file has no usable MIME type ("${mimeType}"). Set it, e.g. ${types[0]}.`]),
		...(!type || anyType || allowed.includes(type) ? [] : [`The file is ${type}; Twilio allows ${types.join(', ')} for ${kind}. Convert it, or send it as a document.`]),
		...(bytes.length === 0 ? ['The file is empty. Check the step that it comes from.'] : []),
		...(bytes.length > maxBytes ? [`The file has ${sizeOf(bytes.length)}; Twilio allows ${sizeOf(maxBytes)} for ${kind}. Make it smaller.`] : []),
	];
}

function checkFile(kind: MediaKind, media: OutboundMedia): string[] {
	switch (media.source) {
		case 'link':
			return checkWebAddress('The link to the file', media.link);
		case 'id':
			return ['Twilio sends no file by its id. Give a public link to it, or the file itself.'];
		case 'bytes':
			return checkBytes(kind, media);
	}
}

/** Pictures, films, sounds, files and stickers. Twilio drops the caption of audio. */
export const checkMediaMessage = ({ kind, media, caption, voice }: MediaMessage): string[] => [
	...checkFile(kind, media),
	...(caption && WITHOUT_CAPTION.includes(kind)
		? [`WhatsApp shows no caption under ${kind}. Send the text as a message of its own.`]
		: checkLength('The caption', caption, CAPTION_MAX_LENGTH)),
	...(voice && kind !== 'audio' ? [`A ${kind} cannot be a voice note. Send it as audio.`] : []),
];
