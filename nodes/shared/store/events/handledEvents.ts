import type { Conversation } from '../../domain/conversation/conversation';
import type { MessageEvent } from '../../domain/message/inboundEvent';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';
import { keepChannelOf, onChannel } from './keepChannel';
import { keepEvent } from './keepEvents';

/** The channel, which is there from its first event on, with the message if it is known. */
const findHandled = keptQuery((db, { channelId, providerId }: { channelId: string; providerId: string }) =>
	db
		.selectFrom('channels as channel')
		.leftJoin('inbound_events as event', (join) =>
			join.onRef('event.channel_id', '=', 'channel.id').on('event.event', '=', 'message').on('event.key', '=', providerId),
		)
		.leftJoin('messages as message', (join) => join.onRef('message.channel_id', '=', 'event.channel_id').onRef('message.provider_id', '=', 'event.key'))
		.select(['channel.phone', 'channel.account', 'channel.settings', 'channel.moved_to', 'event.seq as event_seq', 'event.handled_at', 'message.seq'])
		.where('channel.id', '=', channelId),
);

export interface KeptMessage {
	/** The event, under the id under which its number goes on. */
	event: MessageEvent;
	handledAt: number | null;
	/** A message is never received without its event. */
	isReceived: boolean;
	/** How the desk treats the number, as the table keeps it; read here because it costs nothing more. */
	settings: string | null;
}

/** Keeps the event of a message whose webhook was not kept, so that it counts as known from now on. */
export async function ensureKept(context: StoreContext, event: MessageEvent, at: Date): Promise<KeptMessage> {
	const [known] = await findHandled(context, { channelId: event.channel.id, providerId: event.message.id });
	if (known && known.moved_to !== null) return await ensureKept(context, onChannel(event, known.moved_to), at);
	const settings = known?.settings ?? null;
	if (known && known.event_seq !== null) return { event, handledAt: known.handled_at, isReceived: known.seq !== null, settings };
	await keepChannelOf(context, event, known);
	await keepEvent(context, event, at);
	return { event, handledAt: null, isReceived: false, settings };
}

const setHandled = keptQuery((db, { channelId, providerId, at }: { channelId: string; providerId: string; at: number }) =>
	db
		.updateTable('inbound_events')
		.set({ handled_at: at })
		.where((eb) => eb('channel_id', '=', eb.selectFrom('channels').select((sub) => sub.fn.coalesce('moved_to', 'id').as('id')).where('id', '=', channelId)))
		.where('event', '=', 'message')
		.where('key', '=', providerId)
		.where('handled_at', 'is', null),
);

/** Marks an inbound message handled; the first time counts. */
export async function markHandled(context: StoreContext, channelId: string, providerId: string, at: Date): Promise<void> {
	await setHandled(context, { channelId, providerId, at: at.getTime() });
}

/** A person's answer is one to everything that the contact had written since they began to wait (ms): nothing of it must come by again. */
export async function markAnswered({ db }: StoreContext, { id, channelId }: Pick<Conversation, 'id' | 'channelId'>, since: number, at: Date): Promise<void> {
	const written = db.selectFrom('messages').select('provider_id').where('conversation_id', '=', id).where('direction', '=', 'in').where('sent_at', '>=', since);
	await db
		.updateTable('inbound_events')
		.set({ handled_at: at.getTime() })
		.where('channel_id', '=', channelId)
		.where('event', '=', 'message')
		.where('key', 'in', written)
		.where('handled_at', 'is', null)
		.execute();
}
