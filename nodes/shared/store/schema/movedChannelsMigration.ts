import type { Migration } from './migration';

/** Where a number went that moved to another provider, so that what still comes in under its old id finds the way. */
export const movedChannelsMigration: Migration = {
	name: '0029-moved-channels',
	async up(db) {
		await db.schema.alterTable('channels').addColumn('moved_to', 'text', (column) => column.references('channels.id')).execute();
	},
};
