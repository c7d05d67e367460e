import type { Conversation } from '../conversation/conversation';

/** What the desk says by itself. */
export type AutomaticMessageKind = 'greeting' | 'outOfHours';

/** Whoever talks to a person hears that nobody is there only after so long without a word of that person. */
export const AFTER_PERSON_MS = 5 * 60 * 1000;

/** What is known of the conversation when a contact has written. */
export interface AutomaticSituation {
	kind: AutomaticMessageKind;
	state: Conversation['state'];
	/** Whether a person has answered since the conversation was opened or reopened. */
	answeredByPerson: boolean;
	/** When a person wrote last. */
	lastByPersonAt?: Date;
	/** How often the conversation was resolved before: a reopened one is not greeted again. */
	resolutions: number;
	/** Whether another automatic message was taken up for the same message of the contact. */
	isAnswered: boolean;
	windowIsOpen: boolean;
	isBlocked: boolean;
}

/** Each reason in words for people. */
export const NOT_SENT_REASONS = {
	sent: 'It was sent already, or is on its way.',
	off: 'The greeting is switched off for this channel.',
	noText: 'There is no text for it.',
	resolved: 'The conversation is resolved.',
	reopened: 'The conversation was greeted in its first round, or is older than that.',
	person: 'A person has answered.',
	other: 'Another automatic message answers the same message.',
	blocked: 'The contact is blocked.',
	window: 'The service window is closed.',
} as const;

export type NotSentReason = keyof typeof NOT_SENT_REASONS;

/** Why an automatic message must not be sent now; nothing where it may be. One message of a contact gets at most one. */
export function whyNotToSend({ kind, state, answeredByPerson, lastByPersonAt, resolutions, isAnswered, windowIsOpen, isBlocked }: AutomaticSituation, at: Date): NotSentReason | undefined {
	if (isBlocked) return 'blocked';
	if (state === 'resolved') return 'resolved';
	if (!windowIsOpen) return 'window';
	if (isAnswered) return 'other';
	if (kind === 'greeting' && resolutions > 0) return 'reopened';
	if (kind === 'greeting' && answeredByPerson) return 'person';
	if (kind === 'outOfHours' && lastByPersonAt && at.getTime() < lastByPersonAt.getTime() + AFTER_PERSON_MS) return 'person';
	return undefined;
}
