import type { Contact } from '../conversation/conversation';

/** Everything that the desk keeps about a contact beside what was said. */
export interface ContactRecord extends Contact {
	/** A second number that people entered; a contact who writes from it is recognised. */
	mobile?: string;
	/** True once a person has set the name: profiles do not overwrite it any more. */
	nameEdited: boolean;
	/** Whatever people want to know of a contact, e.g. `{ "plan": "gold" }`. */
	attributes: Record<string, unknown>;
	/** ISO 8601; messages of a blocked contact are kept and start nothing. */
	blockedAt?: string;
	createdAt: string;
	/** What the contact does not want, or wants again, per channel and category, e.g. `marketing_messages`. */
	preferences: ContactPreference[];
}

export interface ContactPreference {
	channelId: string;
	category: string;
	/** As the provider says it: `stop` or `resume`. */
	value: string;
	/** ISO 8601. */
	at: string;
}
