import { supersedes, type Receipt, type ReceiptState } from '../../domain/message/receipt';
import type { StoreContext } from '../storeContext';

interface Delivery {
	state: ReceiptState;
	state_at: number;
	error: string | null;
}

/** Moves messages of ours to where all their receipts say they are. In which order the receipts came does not matter. */
export async function applyReceipts({ db }: StoreContext, channelId: string, providerIds: readonly string[]): Promise<void> {
	const rows = await db
		.selectFrom('receipts')
		.innerJoin('messages', (join) =>
			join.onRef('messages.channel_id', '=', 'receipts.channel_id').onRef('messages.provider_id', '=', 'receipts.provider_id'),
		)
		.select(['receipts.state', 'receipts.at', 'receipts.receipt', 'messages.seq', 'messages.state as current'])
		.where('receipts.channel_id', '=', channelId)
		.where('receipts.provider_id', 'in', [...providerIds])
		.where('messages.direction', '=', 'out')
		.execute();
	const before = new Map(rows.map(({ seq, current }) => [seq, current]));
	const after = new Map<number, Delivery>();
	for (const { seq, state, at, receipt } of rows) {
		if (supersedes({ state }, after.get(seq))) after.set(seq, { state, state_at: at, error: errorOf(receipt) });
	}
	for (const [seq, delivery] of after) {
		if (before.get(seq) !== delivery.state) await db.updateTable('messages').set(delivery).where('seq', '=', seq).execute();
	}
}

function errorOf(receipt: string): string | null {
	const { error } = JSON.parse(receipt) as Receipt;
	return error ? JSON.stringify(error) : null;
}
