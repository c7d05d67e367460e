import type { StoreContext } from '../storeContext';
import { done, type StoreResult } from '../storeResult';
import { activeAgent } from './activeAgent';
import { endSessions } from './sessions';

/** A new password ends what others may have opened with the old one. */
export async function writePassword(context: StoreContext, agentId: string, hash: string | null, at: Date, { except }: { except?: string } = {}): Promise<StoreResult<void>> {
	const agent = await activeAgent(context, agentId);
	if (!agent.ok) return agent;
	const { db } = context;
	await db.deleteFrom('agent_passwords').where('agent_id', '=', agentId).execute();
	if (hash !== null) await db.insertInto('agent_passwords').values({ agent_id: agentId, hash, set_at: at.getTime() }).execute();
	await db.deleteFrom('sign_in_links').where('agent_id', '=', agentId).execute();
	await endSessions(context, agentId, { except });
	return done(undefined);
}

export async function readPassword({ db }: StoreContext, agentId: string): Promise<string | undefined> {
	return (await db.selectFrom('agent_passwords').select('hash').where('agent_id', '=', agentId).executeTakeFirst())?.hash;
}
