import type { Receipt } from '../../domain/message/receipt';
import type { StatusEvent } from '../../domain/message/inboundEvent';
import type { StoreContext } from '../storeContext';
import { toMillis } from '../timestamp';

/** Stays far below the number of values that one statement may carry on any engine. */
const ROWS_PER_STATEMENT = 200;

/** Stores receipts unless they are known, and answers which were new. They stay, so that they can wait for their message. */
export async function keepReceipts({ db }: StoreContext, events: readonly StatusEvent[], at: Date): Promise<Set<StatusEvent>> {
	const fresh = new Set<StatusEvent>();
	for (let start = 0; start < events.length; start += ROWS_PER_STATEMENT) {
		const byKey = new Map<string, StatusEvent>();
		for (const event of events.slice(start, start + ROWS_PER_STATEMENT)) {
			const key = receiptKey(event.channel.id, event.status.id, event.status.state, reportedOf(event.status));
			if (!byKey.has(key)) byKey.set(key, event);
		}
		const rows = [...byKey.values()].map(({ channel, status }) => ({
			channel_id: channel.id,
			provider_id: status.id,
			state: status.state,
			reported: reportedOf(status),
			at: toMillis(status.at, at),
			receipt: JSON.stringify(status),
			received_at: at.getTime(),
		}));
		const stored = await db
			.insertInto('receipts')
			.values(rows)
			.onConflict((conflict) => conflict.columns(['channel_id', 'provider_id', 'state', 'reported']).doNothing())
			.returning(['channel_id', 'provider_id', 'state', 'reported'])
			.execute();
		for (const row of stored) {
			const kept = byKey.get(receiptKey(row.channel_id, row.provider_id, row.state, row.reported));
			if (kept) fresh.add(kept);
		}
	}
	return fresh;
}

/** States that we do not know are told apart by the provider's own word. */
function reportedOf({ state, reported }: Receipt): string {
	return state === 'unknown' ? (reported ?? '') : '';
}

function receiptKey(...parts: string[]): string {
	return JSON.stringify(parts);
}
