import type { Migration } from './migration';

/** Rules of who answers that are not bound to one workflow. */
export const routingRulesMigration: Migration = {
	name: '0022-routing-rules',
	async up(db) {
		await db.schema
			.createTable('routing_rules')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('place', 'integer', (column) => column.notNull())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('enabled', 'integer', (column) => column.notNull())
			.addColumn('condition', 'text', (column) => column.notNull())
			.addColumn('effects', 'text', (column) => column.notNull())
			.addColumn('send_to', 'text')
			.execute();
		await db.schema.createIndex('routing_rules_place').on('routing_rules').columns(['place', 'id']).execute();
	},
};
