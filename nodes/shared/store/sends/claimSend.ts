import type { Selectable } from 'kysely';
import type { Conversation } from '../../domain/conversation/conversation';
import { findConversation } from '../conversations/findConversation';
import { messageOf } from '../messages/messageOf';
import type { SendClaimRow } from '../schema/sendClaimRow';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { tellUncertain } from './tellUncertain';
import type { EarlierSend, SendClaim, SendOrder } from './sendStore';

type Row = Selectable<SendClaimRow>;

/** Takes up a reply, unless an earlier execution has; what that one began and never ended is told once, and not sent again. */
export async function claimSend(context: StoreContext, order: SendOrder, at: Date): Promise<StoreResult<SendClaim>> {
	const conversation = await findConversation(context, order.conversationId);
	if (!conversation) return notFound('conversation', order.conversationId);
	const place = { channel_id: conversation.channelId, answers: order.answers, step: order.step };
	await context.hold([`send ${place.channel_id} ${place.answers} ${place.step}`]);
	const rows = await context.db
		.selectFrom('send_claims')
		.selectAll()
		.where((eb) => eb.and(place))
		.orderBy('part')
		// Receipts confirm a row without that lock.
		.$if(context.locksRows, (query) => query.forUpdate())
		.execute();
	// A step that is tried again in its own execution comes back to what it has not brought to an end.
	const earlier = rows[rows.filter((row) => row.state !== 'sending' && cameBy(row, order)).length];
	if (earlier && !order.afresh) return done({ claimed: false, ...(await comeBy(context, earlier, conversation, order, at)) });
	const id = context.newId();
	const values = {
		id,
		conversation_id: conversation.id,
		state: 'sending' as const,
		executions: JSON.stringify([order.execution]),
		provider_id: null,
		kind: order.kind,
		text: order.text ?? null,
		digest: order.digest,
		author: order.author,
		agent_id: order.agentId ?? null,
		ai_agent: order.aiAgent ?? null,
		claimed_at: at.getTime(),
	};
	if (earlier) await context.db.updateTable('send_claims').set(values).where('id', '=', earlier.id).execute();
	else await context.db.insertInto('send_claims').values({ ...place, part: (rows.at(-1)?.part ?? -1) + 1, ...values }).execute();
	return done({ claimed: true, id });
}

const executionsOf = ({ executions }: Row): string[] => JSON.parse(executions) as string[];
const cameBy = (row: Row, { execution }: SendOrder): boolean => executionsOf(row).includes(execution);

async function comeBy(context: StoreContext, row: Row, conversation: Conversation, order: SendOrder, at: Date): Promise<EarlierSend> {
	const isSame = row.digest === order.digest;
	const executions = JSON.stringify([...new Set([...executionsOf(row), order.execution])]);
	const state = row.state === 'sent' ? 'sent' : 'unknown';
	await context.db.updateTable('send_claims').set({ executions, state }).where('id', '=', row.id).execute();
	if (row.provider_id !== null && state === 'sent') {
		// Where the crash came before it was kept in its conversation, the claim still has the text.
		const kept = await messageOf(context, conversation.channelId, row.provider_id);
		return { isSame, outcome: 'sent', providerId: row.provider_id, kind: row.kind, text: (kept ?? row).text ?? undefined, state: kept?.state ?? undefined };
	}
	const actor = { kind: 'automation', id: row.step.split(':')[0] } as const;
	await tellUncertain(context, { claimId: row.id, conversation, answers: row.answers, actor, data: { step: row.step } }, at);
	return { isSame, outcome: 'unknown' };
}
