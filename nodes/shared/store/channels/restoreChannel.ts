import type { Channel } from '../../domain/channel/channel';
import type { ChannelSettings } from '../../domain/channel/channelSettings';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { getSchedule } from '../schedules/scheduleStore';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, refused, type StoreResult } from '../storeResult';
import { channelFromRow } from './findChannels';
import { settingsFromRow } from './settingsOf';

/** Treats a number as it was treated once; null = as one that nobody has configured. */
export async function restoreChannel(context: StoreContext, row: ChannelRow, settings: ChannelSettings | null, deed: Deed): Promise<StoreResult<Channel>> {
	if (row.moved_to !== null) return refused(`This number has moved to ${row.moved_to}.`, 'Change that channel instead.');
	const hours = settings?.scheduleId === undefined ? undefined : await getSchedule(context, settings.scheduleId);
	if (hours && !hours.ok) return refused('The business hours that held then are gone.', 'Undo their removal first, or choose others.');
	const after: ChannelRow = { ...row, settings: settings === null ? null : JSON.stringify(settings), configured_at: settings === null ? null : (row.configured_at ?? deed.at.getTime()) };
	await context.db.updateTable('channels').set({ settings: after.settings, configured_at: after.configured_at }).where('id', '=', row.id).execute();
	const before = row.configured_at === null ? null : settingsFromRow(row.settings);
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId: row.id, data: { what: 'channel', fields: [], before, after: settings } });
	return done(channelFromRow(after));
}
