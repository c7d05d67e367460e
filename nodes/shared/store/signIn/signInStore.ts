import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { countAttempt, forgetAttempts, type Attempts } from './attempts';
import { keepLink, takeLink } from './links';
import { readPassword, writePassword } from './passwords';
import { endSessions, isOpen, openSession, readSession, renewSession, type NewSession, type Session } from './sessions';

export type { Attempts } from './attempts';
export type { NewSession, Session } from './sessions';

/** How agents come into the inbox. The store sees hashes only: whoever reads it can sign in with nothing that is there. */
export interface SignInStore {
	/** Null takes the password away. Links that wait and, but for `except`, sessions end. */
	setPassword(agentId: string, hash: string | null, at: Date, options?: { except?: string }): Promise<StoreResult<void>>;
	passwordOf(agentId: string): Promise<string | undefined>;
	keepLink(agentId: string, tokenHash: string, expiresAt: Date, at: Date): Promise<StoreResult<void>>;
	/** Whose link it is; undefined for one that is unknown, used or expired, or whose agent has left. Of several who use it at once one succeeds. */
	takeLink(tokenHash: string, at: Date): Promise<string | undefined>;
	openSession(session: NewSession, at: Date): Promise<StoreResult<Session>>;
	/** Undefined where the token opens nothing (any more), or the agent has left. */
	session(accessHash: string, at: Date): Promise<Session | undefined>;
	/** Whether a session that was opened is still open. */
	isOpen(sessionId: string, at: Date): Promise<boolean>;
	/** Gives a session its next access token; the one before ends. */
	renewSession(refreshHash: string, accessHash: string, accessExpiresAt: Date, at: Date): Promise<Session | undefined>;
	/** One session, or all of an agent; how many. */
	endSessions(agentId: string, only?: string): Promise<number>;
	/** Counts one more attempt under a key; the count starts anew once its time is over. */
	countAttempt(key: string, windowMs: number, at: Date): Promise<Attempts>;
	forgetAttempts(key: string): Promise<void>;
}

export const signInStore = ({ read, write }: StoreRunner): SignInStore => ({
	setPassword: async (agentId, hash, at, options) => await write(async (context) => await writePassword(context, agentId, hash, at, options)),
	passwordOf: async (agentId) => await read(async (context) => await readPassword(context, agentId)),
	keepLink: async (agentId, tokenHash, expiresAt, at) => await write(async (context) => await keepLink(context, agentId, tokenHash, expiresAt, at)),
	takeLink: async (tokenHash, at) => await write(async (context) => await takeLink(context, tokenHash, at)),
	openSession: async (session, at) => await write(async (context) => await openSession(context, session, at)),
	session: async (accessHash, at) => await read(async (context) => await readSession(context, accessHash, at)),
	isOpen: async (sessionId, at) => await read(async (context) => await isOpen(context, sessionId, at)),
	renewSession: async (refreshHash, accessHash, until, at) => await write(async (context) => await renewSession(context, refreshHash, accessHash, until, at)),
	endSessions: async (agentId, only) => await write(async (context) => await endSessions(context, agentId, { only })),
	countAttempt: async (key, windowMs, at) => await write(async (context) => await countAttempt(context, key, windowMs, at)),
	forgetAttempts: async (key) => await write(async (context) => await forgetAttempts(context, key)),
});
