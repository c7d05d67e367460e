import type { AgentRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { refused, type StoreResult } from '../storeResult';

/** The refusal where another agent who is at the desk has the address; whoever wants it waits for others who do. */
export async function takenEmail(context: StoreContext, { id, email, email_key }: Pick<AgentRow, 'id' | 'email' | 'email_key'>): Promise<StoreResult<never> | undefined> {
	if (email_key === null) return undefined;
	await context.hold([`agent e-mail ${email_key}`]);
	const other = await context.db.selectFrom('agents').select('id').where('email_key', '=', email_key).where('is_active', '=', 1).where('id', '<>', id).executeTakeFirst();
	return other && refused(`Another agent has the e-mail address ${email}.`, 'Give another address, or change the agent who has it.');
}
