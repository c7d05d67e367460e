import type { Migration } from './migration';

/** Who has got a broadcast already, so that each recipient gets it once, also after a crash. */
export const broadcastsMigration: Migration = {
	name: '0025-broadcasts',
	async up(db) {
		await db.schema
			.createTable('broadcasts')
			.addColumn('name_key', 'text', (column) => column.primaryKey())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('started_at', 'bigint', (column) => column.notNull())
			.addColumn('stopped_at', 'bigint')
			.execute();
		await db.schema
			.createTable('broadcast_recipients')
			.addColumn('broadcast', 'text', (column) => column.notNull())
			.addColumn('recipient', 'text', (column) => column.notNull())
			.addColumn('channel_id', 'text', (column) => column.notNull())
			.addColumn('state', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('reason', 'text')
			.addPrimaryKeyConstraint('broadcast_recipients_key', ['broadcast', 'recipient'])
			.execute();
		await db.schema.createIndex('broadcast_recipients_by_channel').on('broadcast_recipients').columns(['channel_id', 'at']).execute();
	},
};
