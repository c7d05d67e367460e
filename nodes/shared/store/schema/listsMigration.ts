import { sql } from 'kysely';
import type { Migration } from './migration';

/** Lists that stay fast however much there is: most urgent first, of an agent, who is blocked, one kind of history. */
export const listsMigration: Migration = {
	name: '0026-lists',
	async up(db) {
		await db.schema
			.createIndex('conversations_by_urgency')
			.on('conversations')
			.expression(sql`(-priority), (coalesce(waiting_since, ${sql.lit(Number.MAX_SAFE_INTEGER)})), id`)
			.where(sql.ref('state'), '<>', sql.lit('resolved'))
			.execute();
		await db.schema.dropIndex('conversations_assignee').execute();
		await db.schema.createIndex('conversations_assignee').on('conversations').columns(['assignee_id', 'last_activity_at', 'id']).where(sql.ref('assignee_id'), 'is not', null).execute();
		await db.schema.createIndex('contacts_blocked').on('contacts').columns(['created_at', 'id']).where(sql.ref('blocked_at'), 'is not', null).execute();
		await db.schema.createIndex('history_by_type').on('history').columns(['type', 'seq']).execute();
	},
};
