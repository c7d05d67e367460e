import type { Role } from '../../domain/access/role';
import type { StoreContext } from '../storeContext';
import type { Grant } from './accessStore';

/** A role on a channel that somebody had. */
export interface HeldAccess {
	channelId: string;
	role: Role;
}

/** Takes away everything that an agent or a team may do, and says what it was. */
export async function endAccess({ db }: StoreContext, { kind, id }: Grant['holder']): Promise<HeldAccess[]> {
	const rows = await db.deleteFrom('grants').where('holder_kind', '=', kind).where('holder_id', '=', id).returning(['channel_id', 'role']).execute();
	return rows.map(({ channel_id, role }) => ({ channelId: channel_id, role })).sort((one, other) => (one.channelId < other.channelId ? -1 : 1));
}

/** Gives it back, on the numbers that are still known, also those that are known under another id since. */
export async function giveBackAccess({ db }: StoreContext, { kind, id }: Grant['holder'], had: readonly HeldAccess[]): Promise<void> {
	for (const { channelId, role } of had) {
		const channel = await db.selectFrom('channels').select('moved_to').where('id', '=', channelId).executeTakeFirst();
		if (!channel) continue;
		await db
			.insertInto('grants')
			.values({ channel_id: channel.moved_to ?? channelId, holder_kind: kind, holder_id: id, role })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}
