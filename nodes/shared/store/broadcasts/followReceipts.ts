import type { StatusEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';
import { readBroadcastMark } from './broadcastMark';

/** A receipt proves that WhatsApp took the message, also where n8n was stopped before it could note that. */
export async function followReceipts({ db }: StoreContext, events: Iterable<StatusEvent>): Promise<void> {
	for (const { status } of events) {
		const mark = readBroadcastMark(status.correlation);
		if (!mark) continue;
		await db.updateTable('broadcast_recipients').set({ state: 'sent' }).where('broadcast', '=', mark.broadcast).where('recipient', '=', mark.recipient).where('state', '=', 'sending').execute();
	}
}
