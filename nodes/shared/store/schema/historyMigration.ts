import { sql } from 'kysely';
import type { Migration } from './migration';

/** Who did what, when and why. Nothing refers to the rows that it names, because history outlives them. */
export const historyMigration: Migration = {
	name: '0002-history',
	async up(db, dialect) {
		await dialect
			.addSequence(db.schema.createTable('history'), 'seq')
			.addColumn('id', 'text', (column) => column.notNull().unique())
			.addColumn('type', 'text', (column) => column.notNull())
			.addColumn('at', 'bigint', (column) => column.notNull())
			.addColumn('actor_kind', 'text', (column) => column.notNull())
			.addColumn('actor_id', 'text')
			.addColumn('channel_id', 'text')
			.addColumn('contact_id', 'text')
			.addColumn('conversation_id', 'text')
			.addColumn('message_id', 'text')
			.addColumn('reason', 'text')
			.addColumn('data', 'text')
			.addColumn('once_key', 'text')
			.execute();
		const some = (column: string) => db.schema.createIndex(`history_${column}`).on('history').columns([column, 'seq']).where(sql.ref(column), 'is not', null);
		await some('conversation_id').execute();
		await some('contact_id').execute();
		await db.schema.createIndex('history_by_time').on('history').columns(['at', 'type']).execute();
		await db.schema.createIndex('history_once').unique().on('history').column('once_key').where(sql.ref('once_key'), 'is not', null).execute();
	},
};
