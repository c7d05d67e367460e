import type { Chat } from '../../whatsapp/chat.ts';

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing#free-entry-point-conversations */
const FREE_ENTRY_POINT_MS = 72 * 60 * 60 * 1000;

/** When each chat was last opened by a click on an advertisement. */
export type EntryPoints = Map<Chat, number>;

/** The conversation object of receipts while the 72 free hours after an advertisement run. */
export function freeEntryPoint(
	chat: Chat | undefined,
	entryPoints: EntryPoints,
	now: number,
): { id: string; origin: { type: string }; expiration_timestamp: string } | undefined {
	const clickedAt = chat && entryPoints.get(chat);
	if (clickedAt === undefined || now >= clickedAt + FREE_ENTRY_POINT_MS) return undefined;
	const expires = Math.floor((clickedAt + FREE_ENTRY_POINT_MS) / 1000);
	return { id: `${chat?.customerId}-${clickedAt}`, origin: { type: 'referral_conversion' }, expiration_timestamp: String(expires) };
}
