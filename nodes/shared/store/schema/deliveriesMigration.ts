import { sql } from 'kysely';
import type { Migration } from './migration';

/** Events of the history on their way to the workflows that want them. */
export const deliveriesMigration: Migration = {
	name: '0006-deliveries',
	async up(db) {
		await db.schema
			.createTable('subscriptions')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('floor_seq', 'bigint', (column) => column.notNull())
			.addColumn('mark_seq', 'bigint', (column) => column.notNull())
			.addColumn('mark_at', 'bigint', (column) => column.notNull())
			.execute();
		await db.schema
			.createTable('deliveries')
			.addColumn('subscription_id', 'text', (column) => column.notNull().references('subscriptions.id').onDelete('cascade'))
			.addColumn('event_seq', 'bigint', (column) => column.notNull())
			.addColumn('attempts', 'integer', (column) => column.notNull())
			.addColumn('taken_until', 'bigint')
			.addPrimaryKeyConstraint('deliveries_pk', ['subscription_id', 'event_seq'])
			.execute();
		await db.schema
			.createIndex('deliveries_on_their_way')
			.on('deliveries')
			.columns(['subscription_id', 'taken_until'])
			.where(sql.ref('taken_until'), 'is not', null)
			.execute();
	},
};
