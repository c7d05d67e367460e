import type { MessageEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { keepChannel } from './keepChannel';
import { keepEvents } from './keepEvents';

const findHandled = keptQuery((db, { channelId, providerId }: { channelId: string; providerId: string }) =>
	db
		.selectFrom('inbound_events as event')
		.leftJoin('messages as message', (join) => join.onRef('message.channel_id', '=', 'event.channel_id').onRef('message.provider_id', '=', 'event.key'))
		.innerJoin('channels as channel', 'channel.id', 'event.channel_id')
		.select(['event.handled_at', 'message.seq', 'channel.settings'])
		.where('event.channel_id', '=', channelId)
		.where('event.event', '=', 'message')
		.where('event.key', '=', providerId),
);

export interface KeptMessage {
	handledAt: number | null;
	/** A message is never received without its event. */
	isReceived: boolean;
	/** How the desk treats the number, as the table keeps it; read here because it costs nothing more. */
	settings: string | null;
}

/** Keeps the event of a message whose webhook was not kept, so that it counts as known from now on. */
export async function ensureKept(context: StoreContext, event: MessageEvent, at: Date): Promise<KeptMessage> {
	const [kept] = await findHandled(context, { channelId: event.channel.id, providerId: event.message.id });
	if (kept) return { handledAt: kept.handled_at, isReceived: kept.seq !== null, settings: kept.settings };
	const settings = await keepChannel(context, event);
	await keepEvents(context, [event], at);
	return { handledAt: null, isReceived: false, settings };
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
