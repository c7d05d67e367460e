const HOUR_MS = 60 * 60 * 1000;

/** How long a conversation may lie in a queue without anything happening, unless its channel says otherwise. */
export const AUTO_RESOLVE_AFTER_MS = 30 * 24 * HOUR_MS;

/** What a contact's message does after its conversation was resolved. */
export const REOPEN_RULES = ['within', 'always', 'never'] as const;

export type ReopenRule = (typeof REOPEN_RULES)[number];

/** How the desk treats one business number. */
export interface ChannelSettings {
	/** For the people of the desk, 1 to 255 characters. */
	displayName?: string;
	/** Sent when a contact starts a conversation. */
	greeting: { enabled: boolean; text?: string };
	/** Told to who writes outside the opening hours, in the place of what the workflow says; may hold variables. */
	outOfHoursText?: string;
	/** Whether contacts are asked how satisfied they are after a resolution. */
	csat: boolean;
	/** The question, in the place of what the workflow asks. */
	surveyText?: string;
	/** The schedule with the opening hours. */
	scheduleId?: string;
	/** Whether a conversation without an agent goes to the agent who answers it. */
	autoAssignOnReply: boolean;
	/** `within` reopens for `withinMs` after the resolution, and opens a new conversation from then on. */
	reopen: { rule: ReopenRule; withinMs: number };
	autoResolve: {
		/** Age in milliseconds at which a conversation that waits for the desk is resolved; null = never. */
		newAfterMs: number | null;
		/** The same for one that waits for the contact. */
		pendingAfterMs: number | null;
		/** Sent to the contact when this happens, if the service window is open. */
		closingMessage?: string;
	};
	/** Age in milliseconds after its resolution at which what was said in a conversation is deleted; missing = kept. */
	retentionMs?: number;
	/** Whether AI agents may answer here; false counts as if there were none. */
	ai: boolean;
}

/** A channel that nobody has configured. */
export const DEFAULT_CHANNEL_SETTINGS: ChannelSettings = {
	greeting: { enabled: false },
	csat: false,
	autoAssignOnReply: true,
	reopen: { rule: 'within', withinMs: 24 * HOUR_MS },
	autoResolve: { newAfterMs: AUTO_RESOLVE_AFTER_MS, pendingAfterMs: AUTO_RESOLVE_AFTER_MS },
	ai: true,
};

/** What somebody wants to be different; null takes a value away. */
export interface ChannelChanges {
	displayName?: string | null;
	greeting?: { enabled?: boolean; text?: string | null };
	outOfHoursText?: string | null;
	csat?: boolean;
	surveyText?: string | null;
	scheduleId?: string | null;
	autoAssignOnReply?: boolean;
	reopen?: { rule?: ReopenRule; withinMs?: number };
	autoResolve?: { newAfterMs?: number | null; pendingAfterMs?: number | null; closingMessage?: string | null };
	retentionMs?: number | null;
	ai?: boolean;
}
