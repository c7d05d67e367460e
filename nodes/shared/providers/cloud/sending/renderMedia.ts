import type { ReadyMedia } from './readyOutbound';

/** A file in a request: one that WhatsApp already holds, or a link from which it fetches one. */
export const renderMedia = (media: ReadyMedia): { id: string } | { link: string } =>
	media.source === 'id' ? { id: media.id } : { link: media.link };
