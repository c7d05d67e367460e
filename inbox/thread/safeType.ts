import type { InboxMessage } from '../../nodes/shared/domain/inbox/inboxConversation';

/** Under which type a browser may look at a file: as what the message says it is, and never as a page. */
export function safeType(kind: InboxMessage['kind'], mimeType = ''): string {
	const families: Partial<Record<InboxMessage['kind'], string>> = { image: 'image', sticker: 'image', video: 'video', audio: 'audio' };
	const family = families[kind];
	return family !== undefined && new RegExp(`^${family}/[\\w.+-]+$`).test(mimeType) ? mimeType : 'application/octet-stream';
}
