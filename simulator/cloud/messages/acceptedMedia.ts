import type { MediaKind } from '../../whatsapp/messageContent.ts';

const KB = 1024;
const MB = 1024 * KB;

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media#supported-media-types */
export const MEDIA_TYPES: Record<MediaKind, readonly string[]> = {
	audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
	document: [
		'text/plain', 'application/pdf', 'application/vnd.ms-powerpoint', 'application/msword', 'application/vnd.ms-excel',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	],
	image: ['image/jpeg', 'image/png'],
	sticker: ['image/webp'],
	video: ['video/mp4', 'video/3gpp'],
};

export const MEDIA_SIZES: Record<MediaKind, number> = {
	audio: 16 * MB,
	document: 100 * MB,
	image: 5 * MB,
	/** Animated ones; a still sticker may have 100 KB, which is checked when it is sent. */
	sticker: 500 * KB,
	video: 16 * MB,
};

export const UPLOADABLE_TYPES = Object.values(MEDIA_TYPES).flat();

/** `audio/ogg; codecs=opus` is the type `audio/ogg`. */
export const bareType = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase();

export function kindOfType(mimeType: string): MediaKind | undefined {
	const bare = bareType(mimeType);
	const kinds: MediaKind[] = ['image', 'sticker', 'audio', 'video', 'document'];
	return kinds.find((kind) => MEDIA_TYPES[kind].includes(bare));
}
