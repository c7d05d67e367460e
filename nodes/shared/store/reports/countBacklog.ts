import { sql } from 'kysely';
import type { StoreContext } from '../storeContext';
import { toOptionalIso } from '../timestamp';
import type { Backlog } from './reportStore';

/** Open conversations by channel, state and whether somebody has them. */
export async function countBacklog({ db }: StoreContext, channelIds: readonly string[]): Promise<Backlog[]> {
	const unassigned = sql<number>`case when assignee_id is null then 1 else 0 end`;
	const rows = await db
		.selectFrom('conversations')
		.select((eb) => ['channel_id', 'state', unassigned.as('unassigned'), eb.fn.countAll().as('count'), eb.fn.min('waiting_since').as('waiting_since')])
		.where((eb) => eb('state', '<>', sql.lit('resolved')))
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', [...channelIds]))
		.groupBy(['channel_id', 'state', unassigned])
		.orderBy('channel_id')
		.orderBy('state')
		.orderBy(unassigned)
		.execute();
	return rows.flatMap(({ channel_id, state, unassigned: isFree, count, waiting_since }) =>
		state === 'resolved'
			? []
			: [{ channelId: channel_id, state, unassigned: Number(isFree) === 1, count: Number(count), waitingSince: toOptionalIso(waiting_since) }],
	);
}
