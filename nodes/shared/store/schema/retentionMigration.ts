import { sql } from 'kysely';
import type { Migration } from './migration';

/** When the content of a conversation was deleted for its age, and what finds the next ones. */
export const retentionMigration: Migration = {
	name: '0017-retention',
	async up(db) {
		await db.schema.alterTable('conversations').addColumn('emptied_at', 'bigint').execute();
		await db.schema
			.createIndex('conversations_to_empty')
			.on('conversations')
			.columns(['channel_id', 'resolved_at'])
			.where(sql<boolean>`state = 'resolved' and (emptied_at is null or emptied_at < resolved_at)`)
			.execute();
		await db.schema.createIndex('inbound_events_by_age').on('inbound_events').columns(['channel_id', 'received_at']).execute();
	},
};
