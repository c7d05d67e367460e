import type { Migration } from './migration';

/** Which refused messages a template has stood in for already, so that each gets one. */
export const templateFallbacksMigration: Migration = {
	name: '0030-template-fallbacks',
	async up(db) {
		await db.schema
			.createTable('template_fallbacks')
			.addColumn('message', 'text', (column) => column.primaryKey())
			.addColumn('state', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.execute();
	},
};
