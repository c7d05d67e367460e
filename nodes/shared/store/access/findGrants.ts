import type { StoreContext } from '../storeContext';
import type { Grant } from './accessStore';

/** What was given on a channel, or to somebody. */
export async function findGrants({ db }: StoreContext, { channelId, holder }: { channelId?: string; holder?: Grant['holder'] }): Promise<Grant[]> {
	let query = db.selectFrom('grants').selectAll().orderBy('channel_id').orderBy('holder_kind').orderBy('holder_id');
	if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
	if (holder) query = query.where('holder_kind', '=', holder.kind).where('holder_id', '=', holder.id);
	return (await query.execute()).map(({ channel_id, holder_kind, holder_id, role }) => ({ channelId: channel_id, holder: { kind: holder_kind, id: holder_id }, role }));
}
