import { sql } from 'kysely';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

type Numbered = Pick<InboundEvent, 'channel' | 'provider'>;

const findChannel = keptQuery((db, { id }: { id: string }) => db.selectFrom('channels').select(['phone', 'account', 'moved_to']).where('id', '=', id));

/** Remembers the business number of an event; what a later event leaves out stays known. Answers the id under which the number goes on. */
export async function keepChannel(context: StoreContext, event: Numbered): Promise<string> {
	const [known] = await findChannel(context, { id: event.channel.id });
	await keepChannelOf(context, event, known);
	return known?.moved_to ?? event.channel.id;
}

/** An event as if it had come in under the id under which its number goes on. */
export function onChannel<E extends Numbered>(event: E, id: string): E {
	return id === event.channel.id ? event : { ...event, channel: { ...event.channel, id } };
}

/** The same where it has been read already. */
export async function keepChannelOf({ db }: StoreContext, { channel, provider }: Numbered, known: Pick<ChannelRow, 'phone' | 'account'> | undefined): Promise<void> {
	// An upsert would lock the row even where it changes nothing, and make all webhooks of a number wait for each other.
	if (known && (channel.phone ?? known.phone) === known.phone && (channel.account ?? known.account) === known.account) return;
	await db
		.insertInto('channels')
		.values({ id: channel.id, provider, phone: channel.phone ?? null, account: channel.account ?? null })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet({
				phone: sql<string | null>`coalesce(excluded.phone, channels.phone)`,
				account: sql<string | null>`coalesce(excluded.account, channels.account)`,
			}),
		)
		.execute();
}
