import { createHash } from 'node:crypto';
import { SERVICE_WINDOW_MS } from '../../domain/conversation/serviceWindow';
import type { Receipt } from '../../domain/message/receipt';
import type { UsageEntryRow } from '../schema/usageEntryRow';
import type { StoreContext } from '../storeContext';

export interface SentMessage {
	channelId: string;
	/** The provider's id. */
	providerId: string;
	contactId: string;
	/** Milliseconds since 1970. */
	sentAt: number;
}

/**
 * Counts a message that was sent: outside the service window each one by itself, within it all of them together as one session.
 * The window is read as it was when the message was sent, which a message of the contact that has come since can have moved.
 */
export async function countSent(context: StoreContext, { channelId, providerId, contactId, sentAt }: SentMessage): Promise<void> {
	const place = await context.db
		.selectFrom('contact_channels')
		.select(['last_inbound_at', 'window_opened_at'])
		.where('contact_id', '=', contactId)
		.where('channel_id', '=', channelId)
		.executeTakeFirst();
	const { last_inbound_at: last = null, window_opened_at: opened = null } = place ?? {};
	const isOpen = last !== null && opened !== null && opened <= sentAt && sentAt < last + SERVICE_WINDOW_MS;
	if (isOpen) await enter(context, { key: usageKey('session', channelId, contactId, opened), kind: 'session', channel_id: channelId, at: sentAt });
	else await enter(context, { key: usageKey('outOfWindow', channelId, providerId), kind: 'outOfWindow', channel_id: channelId, at: sentAt });
}

export interface DeliveredMessage {
	channelId: string;
	/** The provider's id. */
	providerId: string;
	isTemplate: boolean;
	/** Of the contact, where it is known. */
	callingCode?: string;
	/** When the first receipt proved that it arrived, in milliseconds since 1970. */
	deliveredAt: number;
	pricing: Receipt['pricing'];
}

/** Counts a message that reached its contact, which is when WhatsApp charges. A provider that names no category leaves only whether it was a template. */
export async function countDelivered(context: StoreContext, { channelId, providerId, isTemplate, callingCode, deliveredAt, pricing }: DeliveredMessage): Promise<void> {
	await enter(context, {
		key: usageKey('delivered', channelId, providerId),
		kind: 'delivered',
		channel_id: channelId,
		at: deliveredAt,
		category: pricing?.category ?? (isTemplate ? 'template' : 'service'),
		pricing_type: pricing?.type ?? null,
		billable: pricing?.billable === undefined ? null : Number(pricing.billable),
		calling_code: callingCode ?? null,
	});
}

/** A digest, because ids of messages can hold the number of the contact, and what was counted outlives the contact. */
function usageKey(...parts: Array<string | number>): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

async function enter({ db }: StoreContext, entry: Pick<UsageEntryRow, 'key' | 'kind' | 'channel_id' | 'at'> & Partial<UsageEntryRow>): Promise<void> {
	await db
		.insertInto('usage_entries')
		.values({ category: null, pricing_type: null, billable: null, calling_code: null, ...entry })
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
}
