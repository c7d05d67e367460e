import { createHmac, randomBytes } from 'node:crypto';
import type { SimulatedClock } from '../../whatsapp/clock.ts';
import type { StoredFile } from '../../whatsapp/fileStore.ts';
import { TWILIO_PATH } from '../twilioPath.ts';

/** As the signed addresses of Twilio's content delivery network, which last some hours. */
const LINK_LIFE_MS = 4 * 60 * 60 * 1000;

/** Addresses that carry their own right to a file for a while. */
export interface MediaLinks {
	linkTo(file: StoredFile): string;
	isGenuine(fileId: string, expires: string, signature: string): boolean;
}

export function createMediaLinks(clock: SimulatedClock, baseUrl: () => string): MediaLinks {
	const secret = randomBytes(16);
	const sign = (fileId: string, expires: string): string => createHmac('sha256', secret).update(`${fileId} ${expires}`).digest('base64url');
	return {
		linkTo({ id }) {
			const expires = String(clock.now() + LINK_LIFE_MS);
			return `${baseUrl()}/${TWILIO_PATH}/media/${id}?Expires=${expires}&Signature=${sign(id, expires)}`;
		},
		isGenuine: (fileId, expires, signature) => signature === sign(fileId, expires) && clock.now() < Number(expires),
	};
}
