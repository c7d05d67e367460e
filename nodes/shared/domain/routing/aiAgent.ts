/** When an AI agent may answer: at any time, while the desk is closed, or while no agent could take a conversation. */
export const AI_AVAILABILITIES = ['always', 'closed', 'nobodyFree'] as const;

export type AiAvailability = (typeof AI_AVAILABILITIES)[number];

/** Something that answers by itself, e.g. a workflow around a language model, at one of the outputs. */
export interface AiAgent {
	name: string;
	enabled: boolean;
	availability: AiAvailability;
	/** Ids or phone numbers of channels; empty = all. */
	channels: string[];
	/** So often it answers in a conversation before a person takes over; missing = no limit. */
	turnLimit?: number;
	/** Words by which a contact asks for a person. */
	personPhrases: string[];
	output: number;
	/** Why it cannot be used, with the way out. */
	problem?: string;
}
