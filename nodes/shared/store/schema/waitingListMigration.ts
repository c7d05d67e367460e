import { sql } from 'kysely';
import type { Migration } from './migration';

/** Those who wait, the latest first, without a look at each of their rows. */
export const waitingListMigration: Migration = {
	name: '0039-waiting-list',
	async up(db) {
		await db.schema.dropIndex('conversations_waiting').execute();
		await db.schema.createIndex('conversations_waiting').on('conversations').columns(['waiting_since', 'id', 'last_activity_at']).where(sql.ref('waiting_since'), 'is not', null).execute();
	},
};
