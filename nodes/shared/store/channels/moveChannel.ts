import { phoneOfChannel } from '../../domain/channel/phoneOfChannel';
import { providerOfChannel } from '../../domain/channel/providerOfChannel';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { ChannelMove, MovedChannel } from './channelStore';
import { claimNumber } from './claimNumber';
import { channelFromRow } from './findChannels';
import { joinOpenConversations } from './joinOpenConversations';
import { moveTraces } from './moveTraces';

/**
 * A number goes on at another provider: everything that names its old id names the new one from now on, in one transaction. Done again
 * it finds nothing left to do, or takes along what came in under the old id in the very moment of the move.
 */
export async function moveChannel(context: StoreContext, { from, to, phone, account, settings: whose }: ChannelMove, deed: Deed): Promise<StoreResult<MovedChannel>> {
	const provider = providerOfChannel(to);
	if (!provider) return refused(`"${to}" is not the ID of a channel.`, 'It looks like twilio:+15550783881 or cloud:106540352242922: the provider and its ID of the number.');
	if (from === to) return refused('The old and the new channel are the same.', "Give the ID under which the new provider knows the number, as 'Get Many' lists it once a message has come in there.");
	await context.hold([`channel ${from}`, `channel ${to}`]);
	const old = await lockChannel(context, from);
	if (!old) return notFound('channel', from);
	const known = await lockChannel(context, to);
	if (old.moved_to !== null && old.moved_to !== to) return refused(`${from} has moved to ${old.moved_to} already.`, `Move ${old.moved_to} instead.`);
	const row: ChannelRow = { id: to, provider, phone: phone ?? known?.phone ?? phoneOfChannel(to) ?? old.phone, account: account ?? known?.account ?? null, settings: known?.settings ?? null, configured_at: known?.configured_at ?? null, moved_to: null };
	if (old.phone !== null && row.phone !== old.phone) return refused(`${from} is the number ${old.phone}, but ${to} is ${row.phone}.`, 'Only a number that stays the same can move: contacts would otherwise be written to from a number that they do not know.');
	const areBoth = old.configured_at !== null && row.configured_at !== null;
	if (areBoth && whose === undefined) return refused('Both channels are configured: they may belong to different people of the desk.', "Choose under 'If Both Are Configured' whose settings hold, or delete the channel that is not needed.");
	const claimed = old.configured_at === null ? done(true) : await claimNumber(context, row, { leaving: from });
	if (!claimed.ok) return claimed;
	if (old.configured_at !== null && (!areBoth || whose === 'old')) Object.assign(row, { settings: old.settings, configured_at: old.configured_at });

	await save(context, { ...old, settings: null, configured_at: null });
	await save(context, row);
	const joined = await joinOpenConversations(context, from, to);
	const moved = await moveTraces(context, from, to);
	await context.db.updateTable('channels').set({ moved_to: to }).where((eb) => eb.or([eb('id', '=', from), eb('moved_to', '=', from)])).where('id', '<>', to).execute();
	const isNew = old.moved_to === null || Object.values(moved).some((count) => count > 0);
	if (isNew) await recordHistory(context, { ...deed, type: 'settingsChanged', channelId: to, data: { what: 'channel', movedFrom: from, joinedConversations: joined, ...moved } });
	return done({ channel: channelFromRow(row), changed: isNew, joinedConversations: joined, moved });
}

/** Whoever stores something on the number waits until the move is over. */
async function lockChannel({ db, locksRows }: StoreContext, id: string): Promise<ChannelRow | undefined> {
	return await db
		.selectFrom('channels')
		.selectAll()
		.where('id', '=', id)
		.$if(locksRows, (query) => query.forUpdate())
		.executeTakeFirst();
}

async function save({ db }: StoreContext, row: ChannelRow): Promise<void> {
	const { id: _, ...values } = row;
	await db
		.insertInto('channels')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doUpdateSet(values))
		.execute();
}
