import type { Choice } from '../../domain/message/choice';
import type { ChannelRef, ContactRef } from '../../domain/message/inboundEvent';
import type { ProviderName } from '../../domain/message/provider';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { claimWait } from './claimWait';
import { takeWait } from './takeWait';

/** `choice` leaves anything but a pressed button, a chosen row or a typed choice to the desk. */
export type AcceptedAnswer = 'any' | 'choice';

export interface WaitOrder {
	/** Names the wait; never used before. */
	id: string;
	provider: ProviderName;
	channel: ChannelRef;
	/** Whom the question goes to. */
	contact: ContactRef;
	accepts: AcceptedAnswer;
	/** Choices that stand numbered in the question, so that a number or their words are typed where other providers have buttons. */
	typedChoices?: Choice[];
	/** Where the answer is to be posted. */
	resumeUrl: string;
	expiresAt: Date;
	/** Whether a question that is still open gives way; its workflow goes on when its own time is over. */
	replaces: boolean;
}

/** What may be an answer. */
export interface PossibleAnswer {
	contactId: string;
	channelId: string;
	/** The provider's id of the message. */
	messageId: string;
	/** The provider's id of the message that it quotes, or whose button was pressed. */
	quotes?: string;
	/** Whether a button was pressed or a row chosen. */
	isChoice: boolean;
	/** What the contact wrote, as far as it can be a choice that is typed. */
	text?: string;
	/** The provider's time of the message. */
	sentAt: Date;
}

export interface TakenWait {
	id: string;
	resumeUrl: string;
	/** The provider's id of the question. */
	questionId?: string;
	/** What the contact chose by typing. */
	choice?: Choice;
}

/** Workflows that wait for the answer of a contact; at most one per contact and channel. */
export interface WaitStore {
	/** To be called before the question is sent. Refused while another question to the contact is open. */
	claim(order: WaitOrder, at: Date): Promise<StoreResult<{ id: string }>>;
	/** The question was sent under this provider's id. */
	asked(id: string, questionId: string): Promise<void>;
	/** The wait that a message answers; from now on it is this message's, and given again only to the same one. */
	take(answer: PossibleAnswer, at: Date): Promise<TakenWait | undefined>;
	/** The workflow goes on with its answer now; true for the first who asks, so that no answer counts twice. */
	close(id: string): Promise<boolean>;
	/** The question was not sent, or its workflow is gone. */
	release(id: string): Promise<void>;
}

export const waitStore = ({ write }: StoreRunner): WaitStore => ({
	claim: async (order, at) => await write(async (context) => await claimWait(context, order, at)),
	asked: async (id, questionId) =>
		await write(async ({ db }) => void (await db.updateTable('waits').set({ question_id: questionId }).where('id', '=', id).execute())),
	take: async (answer, at) => await write(async (context) => await takeWait(context, answer, at)),
	close: async (id) => await write(async ({ db }) => (await db.deleteFrom('waits').where('id', '=', id).returning('id').execute()).length > 0),
	release: async (id) => await write(async ({ db }) => void (await db.deleteFrom('waits').where('id', '=', id).execute())),
});
