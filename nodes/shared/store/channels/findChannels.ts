import type { Channel } from '../../domain/channel/channel';
import type { ChannelRef } from '../../domain/message/inboundEvent';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { toOptionalIso } from '../timestamp';
import type { ChannelFilter } from './channelStore';
import { settingsFromRow } from './settingsOf';

/** A number, whether somebody has configured it or a webhook has only named it. */
export async function findChannel(context: StoreContext, id: string): Promise<StoreResult<Channel>> {
	const row = await findChannelRow(context, id);
	return row ? done(channelFromRow(row)) : notFound('channel', id);
}

export async function findChannelRow({ db }: StoreContext, id: string): Promise<ChannelRow | undefined> {
	return await db.selectFrom('channels').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A number as the message shape names it; its id alone where the desk does not know it. */
export async function channelRefOf({ db }: StoreContext, id: string): Promise<ChannelRef> {
	const row = await db.selectFrom('channels').select(['phone', 'account']).where('id', '=', id).executeTakeFirst();
	return { id, phone: row?.phone ?? undefined, account: row?.account ?? undefined };
}

/** The numbers that fit a filter; what webhooks say about whole accounts is none, nor is what has moved. */
export async function findChannels({ db }: StoreContext, { provider, account, configured }: ChannelFilter, limit?: number): Promise<Channel[]> {
	let query = db.selectFrom('channels').selectAll().where('id', 'not like', '%:account:%').where('moved_to', 'is', null).orderBy('id');
	if (provider !== undefined) query = query.where('provider', '=', provider);
	if (account !== undefined) query = query.where('account', '=', account);
	if (configured !== undefined) query = query.where('configured_at', configured ? 'is not' : 'is', null);
	if (limit !== undefined) query = query.limit(limit);
	return (await query.execute()).map(channelFromRow);
}

/** A number as the desk sees it. */
export function channelFromRow(row: ChannelRow): Channel {
	return {
		id: row.id,
		provider: row.provider,
		phone: row.phone ?? undefined,
		account: row.account ?? undefined,
		configuredAt: toOptionalIso(row.configured_at),
		...(row.moved_to === null ? {} : { movedTo: row.moved_to }),
		settings: settingsFromRow(row.settings),
	};
}
