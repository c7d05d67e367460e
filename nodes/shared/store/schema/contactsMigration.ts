import { sql } from 'kysely';
import type { Migration } from './migration';

/** What people enter about contacts, who is blocked, and what contacts do not want. */
export const contactsMigration: Migration = {
	name: '0007-contacts',
	async up(db) {
		// One column a statement: SQLite adds no more at a time.
		for (const column of ['mobile', 'attributes'] as const) await db.schema.alterTable('contacts').addColumn(column, 'text').execute();
		for (const column of ['name_edited_at', 'blocked_at'] as const) await db.schema.alterTable('contacts').addColumn(column, 'bigint').execute();
		await db.schema.createIndex('contacts_mobile').on('contacts').column('mobile').where(sql.ref('mobile'), 'is not', null).execute();
		await db.schema.createIndex('contacts_by_age').on('contacts').columns(['created_at', 'id']).execute();
		await db.schema
			.createTable('contact_preferences')
			.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
			.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
			.addColumn('category', 'text', (column) => column.notNull())
			.addColumn('value', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('contact_preferences_pk', ['contact_id', 'channel_id', 'category'])
			.execute();
	},
};
