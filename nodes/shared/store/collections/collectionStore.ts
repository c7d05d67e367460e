import type { Conversation } from '../../domain/conversation/conversation';
import type { QuietRules } from '../../domain/message/collection';
import type { StoredMessage } from '../helpdeskStore';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { joinMessages, takeMessages } from './collectMessages';

/** A message of a contact that the desk has received into a conversation. */
export interface CollectedMessage {
	channelId: string;
	/** The provider's id. */
	providerId: string;
}

/** `overtaken`: whoever brought a later message goes on with this one, too. */
export type Collecting = { state: 'overtaken' } | { state: 'waiting'; until: Date } | { state: 'collected'; conversation: Conversation; messages: StoredMessage[] };

/** Several short messages in a row, answered once, by whichever process has the last of them. */
export interface CollectionStore {
	/** The message waits with those before it until the contact has been quiet. */
	join(message: CollectedMessage, rules: QuietRules, at: Date): Promise<StoreResult<Collecting>>;
	/**
	 * Gives all messages, oldest first, to whoever brought the last of them, once. The desk is then done with all but the last: if its
	 * taker is lost, the last one is offered again and brings the others with it.
	 */
	take(message: CollectedMessage, at: Date): Promise<StoreResult<Collecting>>;
}

export const collectionStore = ({ write }: StoreRunner): CollectionStore => ({
	join: async (message, rules, at) => await write(async (context) => await joinMessages(context, message, rules, at)),
	take: async (message, at) => await write(async (context) => await takeMessages(context, message, at)),
});
