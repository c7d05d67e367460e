import { sql } from 'kysely';
import type { InboundEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';

const findChannel = keptQuery((db, { id }: { id: string }) => db.selectFrom('channels').select(['phone', 'account', 'settings']).where('id', '=', id));

/** Remembers the business number of an event; what a later event leaves out stays known. Answers with its settings as they are kept, null = the defaults. */
export async function keepChannel(context: StoreContext, { channel, provider }: Pick<InboundEvent, 'channel' | 'provider'>): Promise<string | null> {
	const [known] = await findChannel(context, { id: channel.id });
	// An upsert would lock the row even where it changes nothing, and make all webhooks of a number wait for each other.
	if (known && (channel.phone ?? known.phone) === known.phone && (channel.account ?? known.account) === known.account) return known.settings;
	await context.db
		.insertInto('channels')
		.values({ id: channel.id, provider, phone: channel.phone ?? null, account: channel.account ?? null })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet({
				phone: sql<string | null>`coalesce(excluded.phone, channels.phone)`,
				account: sql<string | null>`coalesce(excluded.account, channels.account)`,
			}),
		)
		.execute();
	return known?.settings ?? null;
}
