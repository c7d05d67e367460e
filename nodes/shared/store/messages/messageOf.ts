import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

/** The message with a provider's id, if it is known. */
export async function messageOf({ db }: StoreContext, channelId: string, providerId: string): Promise<(Omit<MessageRow, 'seq'> & { seq: number }) | undefined> {
	return await db.selectFrom('messages').selectAll().where('channel_id', '=', channelId).where('provider_id', '=', providerId).executeTakeFirst();
}
