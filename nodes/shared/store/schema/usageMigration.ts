import type { Migration } from './migration';

/** What counts towards limits and bills; and since when the present service window of a contact has been open. */
export const usageMigration: Migration = {
	name: '0008-usage',
	async up(db) {
		await db.schema
			.createTable('usage_entries')
			.addColumn('key', 'text', (column) => column.primaryKey())
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('channel_id', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('category', 'text')
			.addColumn('pricing_type', 'text')
			.addColumn('billable', 'integer')
			.execute();
		await db.schema.createIndex('usage_entries_by_time').on('usage_entries').columns(['kind', 'at', 'channel_id']).execute();
		await db.schema.alterTable('contact_channels').addColumn('window_opened_at', 'bigint').execute();
	},
};
