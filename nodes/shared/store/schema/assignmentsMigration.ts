import { sql } from 'kysely';
import type { Migration } from './migration';

/** Agents in turn, those never assigned first, and their load without a look at the conversations themselves. */
export const assignmentsMigration: Migration = {
	name: '0018-assignments',
	async up(db) {
		await db.schema.dropIndex('agents_available').execute();
		await db.schema.createIndex('agents_in_turn').on('agents').expression(sql`(coalesce(last_assigned_at, -1)), id`).where(sql.ref('is_active'), '=', sql.lit(1)).execute();
		await db.schema
			.createIndex('conversations_load')
			.on('conversations')
			.columns(['assignee_id', 'channel_id'])
			.where(sql<boolean>`assignee_id is not null and state in ('new', 'pending')`)
			.execute();
	},
};
