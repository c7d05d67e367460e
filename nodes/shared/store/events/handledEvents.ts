import type { MessageEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';
import { keepChannel } from './keepChannel';
import { keepEvents } from './keepEvents';

/** Keeps the event of a message whose webhook was not kept, so that it counts as known from now on; answers when it was handled. */
export async function ensureKept(context: StoreContext, event: MessageEvent, at: Date): Promise<{ handledAt: number | null }> {
	const kept = await context.db
		.selectFrom('inbound_events')
		.select('handled_at')
		.where('channel_id', '=', event.channel.id)
		.where('event', '=', 'message')
		.where('key', '=', event.message.id)
		.executeTakeFirst();
	if (kept) return { handledAt: kept.handled_at };
	await keepChannel(context, event);
	await keepEvents(context, [event], at);
	return { handledAt: null };
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
