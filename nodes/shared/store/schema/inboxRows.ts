export interface AgentPasswordRow {
	agent_id: string;
	/** Says how it was made; never the password. */
	hash: string;
	set_at: number;
}

export interface SignInLinkRow {
	/** SHA-256 of the token, so that nobody who reads the store can use it. */
	token_hash: string;
	agent_id: string;
	expires_at: number;
}

export interface InboxSessionRow {
	id: string;
	agent_id: string;
	began_with: 'link' | 'password';
	access_hash: string;
	access_expires_at: number;
	refresh_hash: string;
	expires_at: number;
}

/** How often something was tried that may be tried a few times only. */
export interface AttemptRow {
	key: string;
	count: number;
	/** When it counts from nothing again. */
	until: number;
}

export interface InboxActionRow {
	id: string;
	agent_id: string;
	/** What the page calls it. */
	key: string;
	conversation_id: string;
	kind: string;
	state: 'running' | 'done' | 'failed';
	/** JSON of what came of it. */
	result: string | null;
	asked_at: number;
	finished_at: number | null;
}

export interface TypingRow {
	conversation_id: string;
	agent_id: string;
	until: number;
}
