import { createHash } from 'node:crypto';
import type { SimulatedClock } from '../whatsapp/clock.ts';
import type { FileStore, StoredFile } from '../whatsapp/fileStore.ts';
import { digitsFrom } from './seededId.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media */
export const UPLOADED_MEDIA_LIFE_MS = 30 * DAY_MS;
export const RECEIVED_MEDIA_LIFE_MS = 7 * DAY_MS;
export const MEDIA_LINK_LIFE_MS = 5 * 60 * 1000;

export interface CloudMedia {
	id: string;
	phoneNumberId: string;
	file: StoredFile;
	expiresAt: number;
}

/** Meta's view of files: ids that belong to one number and die after some days, and links that die after five minutes. */
export interface MediaStore {
	add(phoneNumberId: string, file: StoredFile, lifeMs: number): CloudMedia;
	get(id: string): CloudMedia | undefined;
	remove(id: string): boolean;
	/** Path and query of a download link that is good from now on for five minutes. */
	link(media: CloudMedia): string;
	/** The media behind a link, if the link is genuine and still good. */
	behindLink(id: string, expires: string, hash: string): CloudMedia | undefined;
	clear(): void;
}

export function createMediaStore(clock: SimulatedClock, files: FileStore): MediaStore {
	const kept = new Map<string, CloudMedia>();
	let last = 0;
	const hashOf = (id: string, expires: string): string =>
		createHash('sha256').update(`${id} ${expires}`).digest('base64url').slice(0, 38);
	const get = (id: string): CloudMedia | undefined => {
		const media = kept.get(id);
		return media && clock.now() < media.expiresAt ? media : undefined;
	};
	return {
		add(phoneNumberId, file, lifeMs) {
			const id = digitsFrom(`media ${phoneNumberId} ${++last} ${file.sha256}`, 16);
			const media = { id, phoneNumberId, file: files.get(file.id) ?? file, expiresAt: clock.now() + lifeMs };
			kept.set(id, media);
			return media;
		},
		get,
		remove: (id) => kept.delete(id),
		link({ id }) {
			const expires = String(Math.floor((clock.now() + MEDIA_LINK_LIFE_MS) / 1000));
			return `/whatsapp_business/attachments/?mid=${id}&ext=${expires}&hash=${hashOf(id, expires)}`;
		},
		behindLink(id, expires, hash) {
			const good = hash === hashOf(id, expires) && clock.now() < Number(expires) * 1000;
			return good ? get(id) : undefined;
		},
		clear: () => kept.clear(),
	};
}
