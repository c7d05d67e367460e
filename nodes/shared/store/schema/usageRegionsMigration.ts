import type { Migration } from './migration';

/** Where what was counted went to, because WhatsApp's prices differ by country. */
export const usageRegionsMigration: Migration = {
	name: '0024-usage-regions',
	async up(db) {
		await db.schema.alterTable('usage_entries').addColumn('calling_code', 'text').execute();
	},
};
