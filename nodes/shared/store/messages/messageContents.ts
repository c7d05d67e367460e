import type { MessageEvent } from '../../domain/message/inboundEvent';
import { hideQuarantined } from '../../domain/message/hideQuarantined';
import type { InboundMessage } from '../../domain/message/inboundMessage';
import type { StoreContext } from '../storeContext';

/** What contacts sent beside text and files (places, cards, orders, what they quote), by the desk's ids of the messages. */
export async function messageContents({ db }: StoreContext, ids: readonly string[]): Promise<Map<string, InboundMessage>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('messages as message')
		.innerJoin('inbound_events as arrival', (join) =>
			join.onRef('arrival.channel_id', '=', 'message.channel_id').onRef('arrival.key', '=', 'message.provider_id').on('arrival.event', '=', 'message'),
		)
		.select(['message.id', 'arrival.payload'])
		.where('message.id', 'in', ids)
		.execute();
	return new Map(rows.flatMap(({ id, payload }) => contentOf(id, payload)));
}

/** What has reached its age leaves an emptied payload. */
function contentOf(id: string, payload: string): Array<[string, InboundMessage]> {
	const event = JSON.parse(payload) as Partial<MessageEvent>;
	return event.message ? [[id, hideQuarantined(event as MessageEvent).message]] : [];
}
