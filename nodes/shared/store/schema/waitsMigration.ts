import { sql } from 'kysely';
import type { Migration } from './migration';

/** Workflows that wait for the answer of a contact. */
export const waitsMigration: Migration = {
	name: '0003-waits',
	async up(db) {
		await db.schema
			.createTable('waits')
			.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
			.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
			.addColumn('id', 'text', (column) => column.notNull().unique())
			.addColumn('asked_at', 'bigint', (column) => column.notNull())
			.addColumn('question_id', 'text')
			.addColumn('accepts', 'text', (column) => column.notNull())
			.addColumn('resume_url', 'text', (column) => column.notNull())
			.addColumn('expires_at', 'bigint', (column) => column.notNull())
			.addColumn('answered_by', 'text')
			.addPrimaryKeyConstraint('waits_pk', ['contact_id', 'channel_id'])
			.execute();
		await db.schema.createIndex('waits_expiry').on('waits').column('expires_at').execute();
		await db.schema.createIndex('waits_question').on('waits').columns(['channel_id', 'question_id']).where(sql.ref('question_id'), 'is not', null).execute();
	},
};
