import { createHash } from 'node:crypto';

import { readableText } from '../shared/domain/message/readableText';
import type { Outbound } from '../shared/domain/message/outboundMessage';
import type { Desk } from '../shared/n8n/desk/Desk';
import type { SendOnce } from '../shared/n8n/sending/sendOnce';
import type { Reply } from '../shared/store/helpdeskStore';
import type { EarlierSend } from '../shared/store/sends/sendStore';

type Replying = Pick<Reply, 'conversationId' | 'author' | 'agentId' | 'aiAgent'> & { channelId: string };

/**
 * A message that no workflow finished with is offered again, also where a reply had gone out before n8n was killed. So a reply to
 * the message of the item is sent once by each node, whichever execution comes first. Nothing where the item has no message.
 */
export function onceForMessage(desk: Desk, { channelId, ...reply }: Replying): SendOnce | undefined {
	const { context, store, incoming, json, at } = desk;
	const answers = incoming.messageId;
	const { sendAgain } = desk.parameter<{ sendAgain?: boolean }>('options', {});
	if (sendAgain || answers === undefined || json.event !== 'message' || incoming.channelId !== channelId) return undefined;
	const step = `${context.getWorkflow().id}:${context.getNode().id}`;
	const around = { ...reply, answers, step, execution: context.getExecutionId(), afresh: context.getMode() === 'manual' };
	return {
		async claim(outbound) {
			const { message } = outbound;
			const order = { ...around, kind: message.kind, text: readableText(message), digest: digestOf(outbound) };
			const claimed = desk.valueOf(await store.sends.claim(order, at));
			if (claimed.claimed) return { claim: claimed.id };
			return { outcome: claimed.outcome, isSame: claimed.isSame, ...sentIn(claimed, channelId, outbound) };
		},
		confirm: async (claim, providerId) => await store.sends.confirm(claim, providerId),
		release: async (claim) => await store.sends.release(claim),
	};
}

function sentIn(earlier: EarlierSend, channelId: string, { to }: Outbound) {
	if (earlier.outcome === 'unknown') return {};
	const { providerId: id, kind, text, state = 'accepted' } = earlier;
	return { sent: { id, channelId, kind, text, to: { ...to }, state } };
}

/** Of what the contact reads; a file has another link or id each time. */
const digestOf = ({ message }: Outbound): string => createHash('sha256').update(JSON.stringify([message.kind, readableText(message)])).digest('base64url');
