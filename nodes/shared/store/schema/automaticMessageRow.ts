import type { AutomaticMessageKind } from '../../domain/automaticMessage/whyNotToSend';

/** An automatic message that was taken up; the row goes only where it certainly was not sent. */
export interface AutomaticMessageRow {
	conversation_id: string;
	kind: AutomaticMessageKind;
	/** What it is sent once for: empty for the conversation as a whole, else the closed period. */
	occasion: string;
	id: string;
	/** The provider's id of the contact's message that it answers; gone once the contact is erased. */
	answers: string | null;
	claimed_at: number;
}
