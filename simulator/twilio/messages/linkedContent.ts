import type { MediaContent, MediaKind } from '../../whatsapp/messageContent.ts';

const ENDINGS: Array<[RegExp, MediaKind]> = [
	[/\.(jpe?g|png)$/i, 'image'],
	[/\.webp$/i, 'sticker'],
	[/\.mp4$/i, 'video'],
	[/\.(ogg|oga|mp3|aac|amr|3gp)$/i, 'audio'],
];

/** WhatsApp's kind for a type of file; whatever is nothing else is a document. */
export function kindOfType(mimeType: string): MediaKind {
	if (mimeType.startsWith('image/webp')) return 'sticker';
	if (/^image\/(jpeg|png)/.test(mimeType)) return 'image';
	if (mimeType.startsWith('video/')) return 'video';
	return mimeType.startsWith('audio/') || mimeType.startsWith('application/ogg') ? 'audio' : 'document';
}

/** A file behind an address, before it is fetched: the kind is guessed from the name, which Twilio shows for documents. */
export function linkedContent(link: string, caption = ''): MediaContent {
	const path = URL.canParse(link) ? new URL(link).pathname : link;
	const media = ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? 'document';
	const filename = decodeURIComponent(path.split('/').at(-1) ?? '');
	return { kind: 'media', media, link, ...(media === 'document' && filename && { filename }), ...(caption && media !== 'audio' && { caption }) };
}
