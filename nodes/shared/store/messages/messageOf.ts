import { keptQuery } from '../keptQuery';
import type { MessageRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

const byProviderId = keptQuery((db, { channelId, providerId }: { channelId: string; providerId: string }) =>
	db.selectFrom('messages').selectAll().where('channel_id', '=', channelId).where('provider_id', '=', providerId),
);

/** The message with a provider's id, if it is known. */
export async function messageOf(context: StoreContext, channelId: string, providerId: string): Promise<(Omit<MessageRow, 'seq'> & { seq: number }) | undefined> {
	const [row] = await byProviderId(context, { channelId, providerId });
	return row;
}
