import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';

/** Only who is at the desk may come in. */
export async function activeAgent({ db }: StoreContext, id: string): Promise<StoreResult<void>> {
	const agent = await db.selectFrom('agents').select('is_active').where('id', '=', id).executeTakeFirst();
	if (!agent) return notFound('agent', id);
	return agent.is_active === 1 ? done(undefined) : refused('The agent has left the desk.', "Add the person again with the operation 'Create'.");
}
