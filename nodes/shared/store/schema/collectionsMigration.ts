import type { Migration } from './migration';

/** Messages that came close together and are answered once. */
export const collectionsMigration: Migration = {
	name: '0021-collections',
	async up(db) {
		await db.schema
			.createTable('collections')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('conversation_id', 'text', (column) => column.notNull())
			.addColumn('message_ids', 'text', (column) => column.notNull())
			.addColumn('began_at', 'bigint', (column) => column.notNull())
			.addColumn('due_at', 'bigint', (column) => column.notNull())
			.addColumn('taken_at', 'bigint')
			.execute();
		await db.schema.createIndex('collections_conversation').on('collections').column('conversation_id').execute();
	},
};
