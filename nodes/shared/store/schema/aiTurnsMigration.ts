import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration';

/** What this step itself reads and writes. */
interface EarlierDesk {
	conversations: Record<'handled_by' | 'state', string> & Record<'first_reply_at' | 'last_activity_at' | 'ai_handed_over_at', number | null>;
}

/** What AI agents did in a conversation. One that a person has is a matter for people already. */
export const aiTurnsMigration: Migration = {
	name: '0023-ai-turns',
	async up(db) {
		await db.schema.alterTable('conversations').addColumn('ai_turns', 'integer', (column) => column.notNull().defaultTo(0)).execute();
		await db.schema.alterTable('conversations').addColumn('ai_agent', 'text').execute();
		await db.schema.alterTable('conversations').addColumn('ai_handed_over_at', 'bigint').execute();
		await db.schema.alterTable('conversations').addColumn('ai_summary', 'text').execute();
		await keepWithPeople(db as Kysely<EarlierDesk>);
	},
};

async function keepWithPeople(db: Kysely<EarlierDesk>): Promise<void> {
	await db
		.updateTable('conversations')
		.set({ ai_handed_over_at: sql<number>`coalesce(first_reply_at, last_activity_at)` })
		.where('handled_by', '=', 'human')
		.where('state', '<>', 'resolved')
		.execute();
}
