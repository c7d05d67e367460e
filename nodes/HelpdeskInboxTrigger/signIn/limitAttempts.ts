import { digestOf } from '../../shared/n8n/signIn/secrets';
import { InboxRefusal } from '../api/InboxRefusal';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';

const MINUTE_MS = 60_000;

/** How often something may be tried in a time. Who is meant comes in as a digest: the store keeps no list of addresses that were tried. */
const LIMITS = {
	/** Passwords for one e-mail address, right or wrong. */
	password: { most: 10, windowMs: 15 * MINUTE_MS },
	/** Links for one e-mail address. */
	link: { most: 5, windowMs: 15 * MINUTE_MS },
	/** Attempts to sign in from one address of the network, which a whole office may share. */
	network: { most: 100, windowMs: 15 * MINUTE_MS },
	/** What one agent has the workflow do. */
	action: { most: 120, windowMs: MINUTE_MS },
	/** What one agent searches for, or downloads. */
	heavy: { most: 300, windowMs: MINUTE_MS },
} as const;

export type LimitName = keyof typeof LIMITS;

/** Counts an attempt, and refuses it where there were too many. */
export async function limitAttempts(store: HelpdeskStore, name: LimitName, who: string, at: Date): Promise<void> {
	const { most, windowMs } = LIMITS[name];
	const { count, until } = await store.signIn.countAttempt(keyOf(name, who), windowMs, at);
	if (count <= most) return;
	const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
	throw new InboxRefusal('tooMany', 'Too many attempts.', `Try again in ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`, seconds);
}

/** Whoever came in may begin to count anew. */
export const forgetAttempts = async (store: HelpdeskStore, name: LimitName, who: string): Promise<void> => await store.signIn.forgetAttempts(keyOf(name, who));

const keyOf = (name: LimitName, who: string): string => `${name} ${digestOf(who)}`;
