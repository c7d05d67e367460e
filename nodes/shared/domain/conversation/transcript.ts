/** One thing that was said, as far as a transcript tells it. */
export interface Said {
	direction: 'in' | 'out';
	/** Who of the desk said it. */
	author?: 'automation' | 'ai' | 'agent';
	kind: string;
	text?: string;
	/** WhatsApp holds the content to be harmful. */
	quarantined?: boolean;
	sentAt: string;
}

/** A page of text: whoever pastes a book must not fill what a model can read. */
export const LONGEST_TRANSCRIPT_TEXT = 4000;

const SPEAKERS = { automation: 'workflow', ai: 'ai', agent: 'agent' } as const;

/**
 * What was said, for an AI: a line of JSON for each message, so that nobody can write a line in somebody else's name. What is
 * quarantined is left out, because it was written to deceive whoever reads it.
 */
export function transcriptOf(messages: readonly Said[]): string {
	return messages.filter(({ quarantined }) => !quarantined).map(lineOf).join('\n');
}

function lineOf({ direction, author = 'agent', kind, text, sentAt }: Said): string {
	const from = direction === 'in' ? 'contact' : SPEAKERS[author];
	const shown = text !== undefined && text.length > LONGEST_TRANSCRIPT_TEXT ? `${text.slice(0, LONGEST_TRANSCRIPT_TEXT)}…` : text;
	return JSON.stringify({ from, at: sentAt, ...(kind === 'text' ? {} : { kind }), ...(shown === undefined ? {} : { text: shown }) });
}
