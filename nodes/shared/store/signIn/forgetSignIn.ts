import type { StoreContext } from '../storeContext';
import { endSessions } from './sessions';

/** Nothing that an agent has lets anybody in any more: password, links and what is open. */
export async function forgetSignIn(context: StoreContext, agentId: string): Promise<void> {
	for (const table of ['agent_passwords', 'sign_in_links'] as const) await context.db.deleteFrom(table).where('agent_id', '=', agentId).execute();
	await endSessions(context, agentId);
}
