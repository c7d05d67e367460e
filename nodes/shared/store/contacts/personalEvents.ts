import { sql } from 'kysely';
import { hideQuarantined } from '../../domain/message/hideQuarantined';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';

/**
 * The events of webhooks in which a contact appears. Their payloads are searched for everything that the contact is known by,
 * because many belong to no message; that reads the whole table, which is right for what is asked so seldom.
 */
export async function findEventsOf(context: StoreContext, contactId: string): Promise<number[]> {
	return (await eventsOf(context, contactId)).map(({ seq }) => seq);
}

/** The same events as the providers sent them, without what WhatsApp holds to be harmful. */
export async function readWebhooksOf(context: StoreContext, contactId: string): Promise<unknown[]> {
	const events = (await eventsOf(context, contactId)).map(({ payload }) => JSON.parse(payload) as InboundEvent);
	return events.map((event) => (event.event === 'message' ? hideQuarantined(event) : event));
}

async function eventsOf({ db }: StoreContext, contactId: string) {
	const identities = await db.selectFrom('contact_identities').select('value').where('contact_id', '=', contactId).execute();
	const addresses = await db.selectFrom('contact_channels').select(['phone', 'user_id']).where('contact_id', '=', contactId).execute();
	const known = new Set([...identities.map(({ value }) => value), ...addresses.flatMap(({ phone, user_id }) => [phone, user_id])]);
	// As JSON writes them, quotes included, so that one number is not found within a longer one.
	const written = [...known].filter((value) => value !== null && value !== '').map((value) => JSON.stringify(value));
	if (written.length === 0) return [];
	return await db
		.selectFrom('inbound_events')
		.select(['seq', 'payload'])
		.where((eb) => eb.or(written.map((value) => sql<boolean>`${eb.ref('payload')} like ${`%${value.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)))
		.orderBy('seq')
		.execute();
}
