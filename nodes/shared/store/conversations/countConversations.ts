import { sql } from 'kysely';
import type { StoreContext } from '../storeContext';
import type { ConversationFilter } from './conversationStore';
import { filteredConversations } from './findConversations';

/** How many conversations fit, counted no further than `most`. */
export async function countConversations(context: StoreContext, filter: ConversationFilter, most: number): Promise<number> {
	const found = await filteredConversations(context, filter);
	if (!found) return 0;
	const row = await context.db
		.selectFrom(found.clearSelect().select(sql.lit(1).as('one')).limit(most).as('some'))
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
