import type { Role } from '../access/role';
import type { Presence } from '../people/agent';

/** A colleague, as everybody at the desk may see them. */
export interface InboxAgent {
	id: string;
	name: string;
	presence: Presence;
	teamIds: string[];
	openConversations: number;
}

export interface InboxTeam {
	id: string;
	name: string;
	memberIds: string[];
}

/** A business number and what the agent may do there. */
export interface InboxChannel {
	id: string;
	provider: string;
	phone?: string;
	/** The name for people; else show the number. */
	displayName?: string;
	/** Missing for admins, and where nobody has been given access yet: then everything but to administer is allowed. */
	role?: Role;
	mayReply: boolean;
	mayReport: boolean;
}

/** Who is signed in. */
export interface InboxMe {
	id: string;
	name: string;
	email?: string;
	presence: Presence;
	isAdmin: boolean;
	teamIds: string[];
	/** Languages spoken, e.g. `de`. */
	languages: string[];
	/** Those that the agent may see. */
	channels: InboxChannel[];
	/** Whether a password is set: else only links open the inbox. */
	hasPassword: boolean;
}

/** What signing in or renewing gives. Kept in memory only: the page has no storage, and must not look for one. */
export interface InboxSession {
	/** The bearer of every other call. */
	accessToken: string;
	accessExpiresAt: string;
	/** Gets the next access token, until `sessionExpiresAt`. */
	refreshToken: string;
	sessionExpiresAt: string;
}
