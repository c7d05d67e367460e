/** From the most to the least available. */
export const PRESENCES = ['online', 'busy', 'offline'] as const;

export type Presence = (typeof PRESENCES)[number];

/** A person who answers. */
export interface Agent {
	id: string;
	name: string;
	email?: string;
	/** E.164 with `+`. */
	phone?: string;
	skills: string[];
	/** Languages spoken, e.g. `de`. */
	languages: string[];
	/** So many open conversations are assigned automatically at most; missing = no limit, 0 = none. */
	capacity?: number;
	/** The same for one channel. */
	channelCapacity: Record<string, number>;
	presence: Presence;
	/** ISO 8601. */
	presenceSince: string;
	/** May do everything, on every channel. */
	isAdmin: boolean;
	/** False once the agent has left; history still names the agent. */
	isActive: boolean;
	teamIds: string[];
	createdAt: string;
	/** When a conversation was last assigned automatically. */
	lastAssignedAt?: string;
	/** How many conversations wait for the agent or for an answer to them; what is snoozed or resolved is no work of now (H60). */
	openConversations: number;
}

export interface Team {
	id: string;
	name: string;
	memberIds: string[];
}
