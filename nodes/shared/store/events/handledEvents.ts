import type { MessageEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { keepChannel } from './keepChannel';
import { keepEvents } from './keepEvents';

const findHandled = keptQuery((db, { channelId, providerId }: { channelId: string; providerId: string }) =>
	db
		.selectFrom('inbound_events as event')
		.leftJoin('messages as message', (join) => join.onRef('message.channel_id', '=', 'event.channel_id').onRef('message.provider_id', '=', 'event.key'))
		.select(['event.handled_at', 'message.seq'])
		.where('event.channel_id', '=', channelId)
		.where('event.event', '=', 'message')
		.where('event.key', '=', providerId),
);

/** Keeps the event of a message whose webhook was not kept, so that it counts as known from now on; answers when it was handled, and whether the message was received: that is never without its event. */
export async function ensureKept(context: StoreContext, event: MessageEvent, at: Date): Promise<{ handledAt: number | null; isReceived: boolean }> {
	const [kept] = await findHandled(context, { channelId: event.channel.id, providerId: event.message.id });
	if (kept) return { handledAt: kept.handled_at, isReceived: kept.seq !== null };
	await keepChannel(context, event);
	await keepEvents(context, [event], at);
	return { handledAt: null, isReceived: false };
}

/** Marks an inbound message handled; the first time counts. */
export async function markHandled({ db }: StoreContext, channelId: string, providerId: string, at: Date): Promise<void> {
	await db
		.updateTable('inbound_events')
		.set({ handled_at: at.getTime() })
		.where('channel_id', '=', channelId)
		.where('event', '=', 'message')
		.where('key', '=', providerId)
		.where('handled_at', 'is', null)
		.execute();
}
