import type { AutomaticMessageKind, NotSentReason } from '../../domain/automaticMessage/whyNotToSend';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { claimAutomaticMessage } from './claimAutomaticMessage';

export interface AutomaticMessageOrder {
	conversationId: string;
	kind: AutomaticMessageKind;
	/** What it is sent once for: empty for the whole conversation, else e.g. the closed period. */
	occasion: string;
	/** The provider's id of the contact's message that it answers. */
	answers?: string;
}

export type AutomaticMessageClaim = { claimed: true; id: string } | { claimed: false; reason: NotSentReason };

/** Greetings and out-of-hours messages: taken up before they are sent, so that each is sent once. */
export interface AutomaticMessageStore {
	claim(order: AutomaticMessageOrder, at: Date): Promise<StoreResult<AutomaticMessageClaim>>;
	/** It was certainly not sent. False where nobody knows of it any more. */
	release(id: string): Promise<boolean>;
}

export const automaticMessageStore = ({ write }: StoreRunner): AutomaticMessageStore => ({
	claim: async (order, at) => await write(async (context) => await claimAutomaticMessage(context, order, at)),
	release: async (id) => await write(async ({ db }) => (await db.deleteFrom('automatic_messages').where('id', '=', id).returning('id').execute()).length > 0),
});
