import { sql } from 'kysely';
import type { Migration } from './migration';

/** Reports look at a span of time, whatever lies before it. */
export const reportsMigration: Migration = {
	name: '0009-reports',
	async up(db) {
		await db.schema.createIndex('messages_by_time').on('messages').column('sent_at').execute();
		await db.schema.createIndex('conversations_first_reply').on('conversations').column('first_reply_at').where(sql.ref('first_reply_at'), 'is not', null).execute();
		await db.schema.createIndex('resolutions_first_reply').on('resolutions').column('first_reply_at').where(sql.ref('first_reply_at'), 'is not', null).execute();
	},
};
