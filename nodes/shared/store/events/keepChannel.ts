import { sql } from 'kysely';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

type Numbered = Pick<InboundEvent, 'channel' | 'provider'>;

const findChannel = keptQuery((db, { id }: { id: string }) => db.selectFrom('channels').select(['phone', 'account']).where('id', '=', id));

/** Remembers the business number of an event; what a later event leaves out stays known. */
export async function keepChannel(context: StoreContext, event: Numbered): Promise<void> {
	const [known] = await findChannel(context, { id: event.channel.id });
	await keepChannelOf(context, event, known);
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
