import { LINK_MS } from '../../domain/inbox/inboxLimits';
import { LINK_TOKEN } from '../../domain/inbox/inboxTransport';
import { done, type StoreResult } from '../../store/storeResult';
import type { HelpdeskStore } from '../../store/helpdeskStore';
import { digestOf, newToken } from './secrets';

/** A link that opens the inbox once. Only whoever it is for may see it. */
export interface SignInLink {
	url: string;
	/** ISO 8601. */
	expiresAt: string;
}

/** Makes a link for an agent. The token stands in the fragment, which no server and no log of one ever sees. */
export async function makeLink(store: HelpdeskStore, agentId: string, inboxUrl: string, at: Date): Promise<StoreResult<SignInLink>> {
	const token = newToken();
	const expiresAt = new Date(at.getTime() + LINK_MS);
	const kept = await store.signIn.keepLink(agentId, digestOf(token), expiresAt, at);
	return kept.ok ? done({ url: `${inboxUrl.replace(/#.*$/s, '')}#${LINK_TOKEN}=${token}`, expiresAt: expiresAt.toISOString() }) : kept;
}
