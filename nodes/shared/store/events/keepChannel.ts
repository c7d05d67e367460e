import { sql } from 'kysely';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';

/** Remembers the business number of an event; what a later event leaves out stays known. */
export async function keepChannel({ db }: StoreContext, { channel, provider }: Pick<InboundEvent, 'channel' | 'provider'>): Promise<void> {
	await db
		.insertInto('channels')
		.values({ id: channel.id, provider, phone: channel.phone ?? null, account: channel.account ?? null })
		.onConflict((conflict) =>
			conflict
				.column('id')
				.doUpdateSet({
					phone: sql<string | null>`coalesce(excluded.phone, channels.phone)`,
					account: sql<string | null>`coalesce(excluded.account, channels.account)`,
				})
				.where((eb) =>
					eb.or([
						eb('channels.phone', 'is distinct from', sql<string | null>`coalesce(excluded.phone, channels.phone)`),
						eb('channels.account', 'is distinct from', sql<string | null>`coalesce(excluded.account, channels.account)`),
					]),
				),
		)
		.execute();
}
