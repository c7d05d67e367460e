import type { FailureClass } from '../../domain/message/failureClass';
import { provesDelivery, supersedes, type Receipt, type ReceiptState } from '../../domain/message/receipt';
import { callingCodeOf } from '../../domain/contact/callingCode';
import { DESK } from '../../domain/history/historyEvent';
import { recordHistory } from '../history/recordHistory';
import type { ReceiptRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';
import { countDelivered } from '../usage/countMessage';

/** A workflow that branches on the class needs one, also where the provider gives no reason. */
const UNEXPLAINED: FailureClass = 'undeliverable';

interface Delivery {
	state: ReceiptState;
	state_at: number;
	error: string | null;
}

/** Moves messages of ours to where all their receipts say they are. In which order the receipts came does not matter. */
export async function applyReceipts(context: StoreContext, channelId: string, providerIds: readonly string[], at: Date): Promise<void> {
	const { db } = context;
	const rows = await db
		.selectFrom('receipts')
		.innerJoin('messages', (join) =>
			join.onRef('messages.channel_id', '=', 'receipts.channel_id').onRef('messages.provider_id', '=', 'receipts.provider_id'),
		)
		.select(['receipts.state', 'receipts.at', 'receipts.receipt', 'receipts.provider_id', 'messages.seq', 'messages.kind', 'messages.state as current'])
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
		if (before.get(seq) === delivery.state) continue;
		await db.updateTable('messages').set(delivery).where('seq', '=', seq).execute();
		if (delivery.state === 'failed') await tellFailure(context, channelId, seq, delivery, at);
		if (!provesDelivery({ state: before.get(seq) ?? 'unknown' }) && provesDelivery(delivery)) await countDelivery(context, channelId, seq, rows.filter((row) => row.seq === seq));
	}
}

/** Counted when the first receipt proves that it arrived, at that receipt's time; which of its receipts names the price differs. */
async function countDelivery(context: StoreContext, channelId: string, seq: number, rows: Array<Pick<ReceiptRow, 'state' | 'at' | 'receipt' | 'provider_id'> & { kind: string }>): Promise<void> {
	const [first] = rows;
	if (!first) return;
	await countDelivered(context, {
		channelId,
		providerId: first.provider_id,
		isTemplate: first.kind === 'template',
		callingCode: await callingCode(context, channelId, seq),
		deliveredAt: Math.min(...rows.filter(provesDelivery).map(({ at }) => at)),
		pricing: rows.map(({ receipt }) => (JSON.parse(receipt) as Receipt).pricing).find((pricing) => pricing !== undefined),
	});
}

/** Where the contact of a message is, by the number under which it writes on the channel. */
async function callingCode({ db }: StoreContext, channelId: string, seq: number): Promise<string | undefined> {
	const row = await db
		.selectFrom('messages as message')
		.leftJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.innerJoin('contact_channels as here', (join) => join.on('here.channel_id', '=', channelId).on((eb) => eb('here.contact_id', '=', eb.fn.coalesce('conversation.contact_id', 'message.contact_id'))))
		.select('here.phone')
		.where('message.seq', '=', seq)
		.executeTakeFirst();
	return row?.phone ? callingCodeOf(row.phone) : undefined;
}

/** Once per message, also if it is delivered in the end. */
async function tellFailure(context: StoreContext, channelId: string, seq: number, { error }: Delivery, at: Date): Promise<void> {
	const row = await context.db
		.selectFrom('messages as message')
		.leftJoin('conversations as conversation', 'conversation.id', 'message.conversation_id')
		.select(['message.id', 'message.conversation_id', 'message.contact_id', 'conversation.contact_id as owner_id'])
		.where('message.seq', '=', seq)
		.executeTakeFirstOrThrow();
	const { code, class: failureClass } = (error === null ? {} : JSON.parse(error)) as NonNullable<Receipt['error']>;
	await recordHistory(context, {
		type: 'messageFailed',
		at,
		actor: DESK,
		channelId,
		messageId: row.id,
		conversationId: row.conversation_id ?? undefined,
		contactId: row.owner_id ?? row.contact_id ?? undefined,
		data: { ...(code === undefined ? {} : { code }), class: failureClass ?? UNEXPLAINED },
		onceKey: `messageFailed:${row.id}`,
	});
}

function errorOf(receipt: string): string | null {
	const { error } = JSON.parse(receipt) as Receipt;
	return error ? JSON.stringify(error) : null;
}
