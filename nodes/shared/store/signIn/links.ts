import type { StoreContext } from '../storeContext';
import { done, type StoreResult } from '../storeResult';
import { activeAgent } from './activeAgent';

/** Keeps a one-time link; those of all agents whose time is over go. */
export async function keepLink(context: StoreContext, agentId: string, tokenHash: string, expiresAt: Date, at: Date): Promise<StoreResult<void>> {
	const agent = await activeAgent(context, agentId);
	if (!agent.ok) return agent;
	await context.db.deleteFrom('sign_in_links').where('expires_at', '<=', at.getTime()).execute();
	await context.db.insertInto('sign_in_links').values({ token_hash: tokenHash, agent_id: agentId, expires_at: expiresAt.getTime() }).execute();
	return done(undefined);
}

/** Deleting and reading it is one statement, so that it works once. */
export async function takeLink(context: StoreContext, tokenHash: string, at: Date): Promise<string | undefined> {
	const taken = await context.db.deleteFrom('sign_in_links').where('token_hash', '=', tokenHash).returning(['agent_id', 'expires_at']).executeTakeFirst();
	if (!taken || taken.expires_at <= at.getTime()) return undefined;
	return (await activeAgent(context, taken.agent_id)).ok ? taken.agent_id : undefined;
}
