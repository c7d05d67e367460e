import type { OutboundKind } from '../../domain/message/outboundMessage';
import type { ReplyAuthor } from '../helpdeskStore';

/** A reply to a contact's message that was begun; the row goes only where it certainly was not sent. */
export interface SendClaimRow {
	/** Comes back with the receipts of the reply. */
	id: string;
	channel_id: string;
	/** The provider's id of the contact's message. */
	answers: string;
	/** Which node of which workflow. */
	step: string;
	/** The how-manyeth reply of this step to this message. */
	part: number;
	conversation_id: string;
	/** `unknown`: nobody reported its end, and this has been told. */
	state: 'sending' | 'sent' | 'unknown';
	/** JSON: the executions that have come by here. */
	executions: string;
	provider_id: string | null;
	kind: OutboundKind;
	/** Until the message is kept in its conversation. */
	text: string | null;
	digest: string;
	author: ReplyAuthor;
	agent_id: string | null;
	ai_agent: string | null;
	claimed_at: number;
}
