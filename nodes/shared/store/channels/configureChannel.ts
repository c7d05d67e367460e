import type { Channel } from '../../domain/channel/channel';
import type { ChannelChanges } from '../../domain/channel/channelSettings';
import { changeChannelSettings } from '../../domain/channel/changeChannelSettings';
import { providerOfChannel } from '../../domain/channel/providerOfChannel';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { ChannelRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import { applyToOpenConversations } from './applyToOpenConversations';
import type { ChannelOptions } from './channelStore';
import { claimNumber } from './claimNumber';
import { channelFromRow, findChannelRow } from './findChannels';
import { settingsFromRow } from './settingsOf';

export interface NewChannel {
	/** `<provider>:<the provider's id of the number>`. */
	id: string;
	/** E.164 with `+`. */
	phone?: string;
	/** The business account that the number belongs to. */
	account?: string;
}

/** Configures a number for the first time, before or after its first webhook. */
export async function createChannel(context: StoreContext, { id, phone, account }: NewChannel, changes: ChannelChanges, deed: Deed, options: ChannelOptions = {}): Promise<StoreResult<Channel>> {
	const provider = providerOfChannel(id);
	if (!provider) return refused(`"${id}" is not the ID of a channel.`, 'It looks like cloud:106540352242922: the provider and its ID of the number.');
	const known = await findChannelRow(context, id);
	if (known && known.configured_at !== null) return refused('This number is configured already.', "Change it with the operation 'Update'.");
	const row: ChannelRow = { id, provider, phone: phone ?? known?.phone ?? null, account: account ?? known?.account ?? null, settings: null, configured_at: null, moved_to: known?.moved_to ?? null };
	return await configure(context, row, changes, deed, options);
}

/** Changes how the desk treats a number that it knows. */
export async function updateChannel(context: StoreContext, id: string, changes: ChannelChanges, deed: Deed, options: ChannelOptions = {}): Promise<StoreResult<Channel>> {
	const known = await findChannelRow(context, id);
	return known ? await configure(context, known, changes, deed, options) : notFound('channel', id);
}

async function configure(context: StoreContext, row: ChannelRow, changes: ChannelChanges, deed: Deed, { applyToOpen, numbersPerAccount }: ChannelOptions): Promise<StoreResult<Channel>> {
	if (row.moved_to !== null) return refused(`This number has moved to ${row.moved_to}.`, 'Change that channel instead.');
	const changed = changeChannelSettings(settingsFromRow(row.settings), changes);
	if (!changed.ok) return refused(changed.failure.message, changed.failure.advice);
	const claimed = await claimNumber(context, row, { numbersPerAccount });
	if (!claimed.ok) return claimed;
	const after: ChannelRow = { ...row, settings: JSON.stringify(changed.value), configured_at: row.configured_at ?? deed.at.getTime() };
	const { id, ...values } = after;
	await context.db
		.insertInto('channels')
		.values(after)
		.onConflict((conflict) => conflict.column('id').doUpdateSet(values))
		.execute();
	if (applyToOpen) await applyToOpenConversations(context, id, changed.value.autoResolve);
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId: id, data: { what: 'channel', fields: Object.keys(changes), before: row.configured_at === null ? null : settingsFromRow(row.settings), after: changed.value } });
	return done(channelFromRow(after));
}
