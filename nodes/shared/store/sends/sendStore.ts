import type { OutboundKind } from '../../domain/message/outboundMessage';
import type { ReceiptState } from '../../domain/message/receipt';
import type { Reply } from '../helpdeskStore';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { claimSend } from './claimSend';
import { confirmSend, releaseSend } from './settleSend';

/** A reply to a contact's message, just before it is sent. */
export interface SendOrder extends Pick<Reply, 'conversationId' | 'kind' | 'text' | 'author' | 'agentId' | 'aiAgent'> {
	/** The provider's id of the contact's message. */
	answers: string;
	/** Which node of which workflow. The same step of one execution can reply several times; each is a claim of its own. */
	step: string;
	execution: string;
	/** Tells whether two replies say the same. */
	digest: string;
	/** Sends also what another execution has sent, e.g. because somebody tries the workflow in the editor. */
	afresh?: boolean;
}

/** What another execution has sent, or has begun to send. */
export type EarlierSend = { isSame: boolean } & (
	| { outcome: 'sent'; providerId: string; kind: OutboundKind; text?: string; state?: ReceiptState }
	| { outcome: 'unknown' }
);

export type SendClaim = { claimed: true; id: string } | ({ claimed: false } & EarlierSend);

/** Replies to contacts' messages: each is taken up before it is sent, so that none goes out again when its message comes by again. */
export interface SendStore {
	claim(order: SendOrder, at: Date): Promise<StoreResult<SendClaim>>;
	/** The provider has it, under this id. `recordReply` does the same where it is given the claim. */
	confirm(id: string, providerId: string): Promise<void>;
	/** It certainly was not sent. */
	release(id: string): Promise<void>;
}

export const sendStore = ({ write }: StoreRunner): SendStore => ({
	claim: async (order, at) => await write(async (context) => await claimSend(context, order, at)),
	confirm: async (id, providerId) => await write(async (context) => await confirmSend(context, id, providerId)),
	release: async (id) => await write(async (context) => await releaseSend(context, id)),
});
