import { sql } from 'kysely';
import type { Channel } from '../../domain/channel/channel';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import { channelFromRow, findChannelRow } from './findChannels';

/** Everything that can refer to a number because something was said on it. */
const TRACES = ['inbound_events', 'messages', 'receipts', 'contact_channels', 'conversations', 'contact_preferences', 'waits'] as const;

/** Takes away how a number is treated, and the number itself where nothing was ever said on it. */
export async function removeChannel(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<Channel>> {
	const { db } = context;
	await context.hold([`channel ${id}`]);
	const row = await findChannelRow(context, id);
	if (!row) return notFound('channel', id);
	const open = await db
		.selectFrom('conversations')
		.select('id')
		.where('channel_id', '=', id)
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.executeTakeFirst();
	if (open) return refused('Conversations are open on this channel.', 'Resolve them first.');
	if (await hasTraces(context, id)) await db.updateTable('channels').set({ settings: null, configured_at: null }).where('id', '=', id).execute();
	else await db.deleteFrom('channels').where('id', '=', id).execute();
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId: id, data: { what: 'channel', removed: true } });
	return done(channelFromRow({ ...row, settings: null, configured_at: null }));
}

async function hasTraces({ db }: StoreContext, channelId: string): Promise<boolean> {
	for (const table of TRACES) {
		const trace = await db.selectFrom(table).select('channel_id').where('channel_id', '=', channelId).limit(1).executeTakeFirst();
		if (trace) return true;
	}
	return false;
}
