import { readChannelSettings } from '../../domain/channel/readChannelSettings';
import type { ChannelSettings } from '../../domain/channel/channelSettings';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';

const settingsById = keptQuery((db, { id }: { id: string }) => db.selectFrom('channels').select('settings').where('id', '=', id));

/** How the desk treats a number: as somebody has configured it, else the defaults. */
export async function settingsOf(context: StoreContext, channelId: string): Promise<ChannelSettings> {
	const [row] = await settingsById(context, { id: channelId });
	return settingsFromRow(row?.settings ?? null);
}

/** The settings as the table keeps them. */
export function settingsFromRow(settings: string | null): ChannelSettings {
	return readChannelSettings(settings === null ? {} : (JSON.parse(settings) as Partial<ChannelSettings>));
}
