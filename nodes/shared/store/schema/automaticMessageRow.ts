import type { AutomaticMessageKind } from '../../domain/automaticMessage/whyNotToSend';

/**
 * How far an automatic message has come. `taken`: an execution has it, and will say when it begins to send. `handedOut`: an execution
 * has it, and will not say; from then on it may have gone out. `begun`: from here on it may have gone out. `free`: it certainly did not,
 * and nobody has it.
 */
export type AutomaticMessageState = 'taken' | 'handedOut' | 'begun' | 'free';

/** An automatic message that was taken up, by whom, and whether it may have gone out. */
export interface AutomaticMessageRow {
	conversation_id: string;
	kind: AutomaticMessageKind;
	/** What it is sent once for: empty for the conversation as a whole, else the closed period. */
	occasion: string;
	/** Who sends it must have this; it changes when the message is given to another execution. */
	id: string;
	/** The provider's id of the contact's message that it answers; gone once the contact is erased. */
	answers: string | null;
	claimed_at: number;
	state: AutomaticMessageState;
	/** Which one took it up; missing where that is not known. */
	execution: string | null;
}
