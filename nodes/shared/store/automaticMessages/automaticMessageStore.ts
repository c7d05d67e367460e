import type { AutomaticMessageKind, NotSentReason } from '../../domain/automaticMessage/whyNotToSend';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { beginAutomaticMessage, releaseAutomaticMessage, type Begun } from './automaticMessageSteps';
import { claimAutomaticMessage } from './claimAutomaticMessage';

export interface AutomaticMessageOrder {
	conversationId: string;
	kind: AutomaticMessageKind;
	/** What it is sent once for: empty for the whole conversation, else e.g. the closed period. */
	occasion: string;
	/** The provider's id of the contact's message that it answers. */
	answers?: string;
	/** Which execution asks. */
	execution?: string;
	/** Whether what sends it calls `begin` before it does. Only then can it be given to another execution when this one is killed. */
	willBegin?: boolean;
}

export type AutomaticMessageClaim = { claimed: true; id: string } | { claimed: false; reason: NotSentReason };

/** Greetings and out-of-hours messages: taken up before they are sent, so that each is sent once. */
export interface AutomaticMessageStore {
	/** Gives it to one execution; to another one that works on the same message of the contact only while nobody has begun to send it. */
	claim(order: AutomaticMessageOrder, at: Date): Promise<StoreResult<AutomaticMessageClaim>>;
	/** To be called right before it is sent. */
	begin(id: string): Promise<Begun>;
	/** It was certainly not sent. False where nobody knows of it any more, or where it was begun and `begunHere` does not say that this was the very caller. */
	release(id: string, begunHere?: boolean): Promise<boolean>;
}

export const automaticMessageStore = ({ write }: StoreRunner): AutomaticMessageStore => ({
	claim: async (order, at) => await write(async (context) => await claimAutomaticMessage(context, order, at)),
	begin: async (id) => await write(async (context) => await beginAutomaticMessage(context, id)),
	release: async (id, begunHere = false) => await write(async (context) => await releaseAutomaticMessage(context, id, begunHere)),
});
