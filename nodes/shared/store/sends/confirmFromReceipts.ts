import type { StatusEvent } from '../../domain/message/inboundEvent';
import { claimOfReply } from '../../domain/message/replyCorrelation';
import { recordReply } from '../messages/recordReply';
import type { StoreContext } from '../storeContext';

/** A receipt proves that a reply went out whose sender was killed before it could say so. */
export async function confirmFromReceipts(context: StoreContext, receipts: Iterable<StatusEvent>, at: Date): Promise<void> {
	for (const { status } of receipts) {
		const claim = claimOfReply(status.correlation);
		if (claim === undefined) continue;
		const row = await context.db.selectFrom('send_claims').selectAll().where('id', '=', claim).where('state', '<>', 'sent').executeTakeFirst();
		if (!row) continue;
		// Where the sender lives, and was only slower than the receipt, it records the same once more.
		const { conversation_id: conversationId, kind, author } = row;
		const by = { author, agentId: row.agent_id ?? undefined, aiAgent: row.ai_agent ?? undefined };
		await recordReply(context, { conversationId, providerId: status.id, kind, text: row.text ?? undefined, ...by, claim }, at);
	}
}
