import { createHash } from 'node:crypto';

import type { StoreRunner } from '../storeRunner';

/** A message by the number it was sent from and the provider's id. */
export interface RefusedMessage {
	channelId: string;
	providerId: string;
}

/** `unknown` was begun and never reported as sent, so the template may have arrived. */
export type FallbackClaim = 'claimed' | 'already' | 'unknown';

/** Templates that stand in for messages which WhatsApp refused by receipt: taken up before they are sent, so that each message gets one. */
export interface FallbackStore {
	/** Of several that claim the same message a single one gets it. */
	claim(message: RefusedMessage, at: Date): Promise<FallbackClaim>;
	/** The template went out. */
	settle(message: RefusedMessage): Promise<void>;
	/** The template certainly did not go out, so another try is allowed. */
	release(message: RefusedMessage): Promise<void>;
}

const digest = ({ channelId, providerId }: RefusedMessage): string => createHash('sha256').update(JSON.stringify([channelId, providerId])).digest('base64url');

export const fallbackStore = ({ write }: StoreRunner): FallbackStore => ({
	claim: async (refused, at) =>
		await write(async ({ db }) => {
			const message = digest(refused);
			const made = await db
				.insertInto('template_fallbacks')
				.values({ message, state: 'sending', at: at.getTime() })
				.onConflict((conflict) => conflict.doNothing())
				.returning('message')
				.executeTakeFirst();
			if (made) return 'claimed';
			const known = await db.selectFrom('template_fallbacks').select('state').where('message', '=', message).executeTakeFirst();
			return known?.state === 'sent' ? 'already' : 'unknown';
		}),
	settle: async (refused) => await write(async ({ db }) => void (await db.updateTable('template_fallbacks').set({ state: 'sent' }).where('message', '=', digest(refused)).execute())),
	release: async (refused) => await write(async ({ db }) => void (await db.deleteFrom('template_fallbacks').where('message', '=', digest(refused)).execute())),
});
