import type { Migration } from './migration';

/** Templates as the providers describe them, so that a change of one is noticed. */
export const templatesMigration: Migration = {
	name: '0019-templates',
	async up(db) {
		await db.schema
			.createTable('templates')
			.addColumn('provider', 'text', (column) => column.notNull())
			.addColumn('template_id', 'text', (column) => column.notNull())
			.addColumn('account', 'text', (column) => column.notNull())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('language', 'text', (column) => column.notNull())
			.addColumn('status', 'text', (column) => column.notNull())
			.addColumn('category', 'text', (column) => column.notNull())
			.addColumn('quality', 'text')
			.addColumn('previous_category', 'text')
			.addColumn('planned_category', 'text')
			.addColumn('content', 'text', (column) => column.notNull())
			.addColumn('synced_at', 'bigint', (column) => column.notNull())
			.addColumn('changed_at', 'bigint')
			.addPrimaryKeyConstraint('templates_key', ['provider', 'template_id'])
			.execute();
		await db.schema.createIndex('templates_by_account').on('templates').columns(['account', 'name', 'language']).execute();
	},
};
