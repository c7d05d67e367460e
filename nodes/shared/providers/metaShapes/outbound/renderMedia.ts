import type { ReadyMedia } from './readyOutbound';

/** A file in a request: one that WhatsApp already holds, or a link from which it fetches one. */
export const renderMedia = (media: ReadyMedia): { id: string } | { link: string } =>
	media.source === 'id' ? { id: media.id } : { link: media.link };

interface FileHeader {
	kind: 'image' | 'video' | 'document';
	media: ReadyMedia;
	fileName?: string;
}

/** A file above a text; documents show their name. */
export function renderFileHeader({ kind, media, fileName = media.fileName }: FileHeader): Record<string, unknown> {
	return { type: kind, [kind]: { ...renderMedia(media), ...(kind === 'document' && fileName && { filename: fileName }) } };
}
