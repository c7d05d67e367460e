import type { Migration } from './migration';

/** Opening hours under a name, for nodes, channels and reports alike. */
export const schedulesMigration: Migration = {
	name: '0016-schedules',
	async up(db) {
		await db.schema
			.createTable('schedules')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('name_key', 'text', (column) => column.notNull().unique())
			.addColumn('schedule', 'text', (column) => column.notNull())
			.execute();
	},
};
