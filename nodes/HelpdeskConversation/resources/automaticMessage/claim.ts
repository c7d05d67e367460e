import type { AutomaticMessageKind } from '../../../shared/domain/automaticMessage/whyNotToSend';
import type { OutboundMessage } from '../../../shared/domain/message/outboundMessage';
import { plainChoices } from '../../../shared/domain/message/plainChoices';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import type { OperationResult } from '../../../shared/n8n/forEachItem';
import { withPrepared } from '../../../shared/n8n/sending/kinds/sendPrepared';
import { goesStraightToReply } from './goesStraightToReply';

interface Claim {
	kind: AutomaticMessageKind;
	/** What it is sent once for. */
	occasion: string;
	message: OutboundMessage;
}

/** Takes the message up; no item comes out where it must not be sent. */
export async function claim(desk: Desk, { kind, occasion, message }: Claim): Promise<OperationResult> {
	const order = { conversationId: desk.conversationId(), kind, occasion, answers: desk.incoming.messageId, execution: desk.context.getExecutionId(), willBegin: goesStraightToReply(desk.context) };
	const claimed = desk.valueOf(await desk.store.automaticMessages.claim(order, desk.at));
	if (!claimed.claimed) return [];
	return { ...desk.json, automaticMessage: { id: claimed.id, kind }, ...withPrepared({ message, plainText: plainChoices(message) }) };
}
