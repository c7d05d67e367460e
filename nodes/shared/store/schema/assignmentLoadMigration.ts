import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration';

/** How many open conversations each agent has, kept so that nobody has to count; and those who have room, by turn and by load, so that nobody has to sort. */
export const assignmentLoadMigration: Migration = {
	name: '0020-assignment-load',
	async up(db) {
		await db.schema.alterTable('agents').addColumn('open_conversations', 'integer', (column) => column.notNull().defaultTo(0)).execute();
		await countOnce(db);
		const free = (name: string) =>
			db.schema.createIndex(name).on('agents').where(sql<boolean>`is_active = 1 and open_conversations < coalesce(capacity, 2147483647)`);
		await free('agents_free_in_turn').expression(sql`presence, (coalesce(last_assigned_at, -1)), id`).execute();
		await free('agents_free_by_load').expression(sql`presence, open_conversations, (coalesce(last_assigned_at, -1)), id`).execute();
	},
};

/** The columns that are read and filled, as they are now; later steps may change them. */
type Known = {
	agents: { id: string; open_conversations: number };
	conversations: { assignee_id: string | null; state: string };
};

async function countOnce(untyped: Kysely<unknown>): Promise<void> {
	await untyped
		.withTables<Known>()
		.updateTable('agents')
		.set((eb) => ({
			open_conversations: eb
				.selectFrom('conversations')
				.select(({ fn }) => fn.countAll<number>().as('open'))
				.whereRef('conversations.assignee_id', '=', 'agents.id')
				.where(sql<boolean>`conversations.state in ('new', 'pending')`),
		}))
		.execute();
}
