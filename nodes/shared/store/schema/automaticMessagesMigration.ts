import type { Migration } from './migration';

/** Greetings and out-of-hours messages that were taken up, each once. */
export const automaticMessagesMigration: Migration = {
	name: '0015-automatic-messages',
	async up(db) {
		await db.schema
			.createTable('automatic_messages')
			.addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('occasion', 'text', (column) => column.notNull())
			.addColumn('id', 'text', (column) => column.notNull().unique())
			.addColumn('answers', 'text')
			.addColumn('claimed_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('automatic_messages_pk', ['conversation_id', 'kind', 'occasion'])
			.execute();
	},
};
