import type { Migration } from './migration';

/** What contacts were asked after a resolution, and what they answered. */
export const surveysMigration: Migration = {
	name: '0014-surveys',
	async up(db) {
		await db.schema
			.createTable('surveys')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
			.addColumn('resolution', 'integer', (column) => column.notNull())
			.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
			.addColumn('state', 'text', (column) => column.notNull())
			.addColumn('scale', 'text', (column) => column.notNull())
			.addColumn('language', 'text', (column) => column.notNull())
			.addColumn('reason', 'text')
			.addColumn('asked_at', 'bigint', (column) => column.notNull())
			.addColumn('open_until', 'bigint', (column) => column.notNull())
			.addColumn('provider_id', 'text')
			.addColumn('rating', 'integer')
			.addColumn('rated_at', 'bigint')
			.addColumn('comment_until', 'bigint')
			.addColumn('comment_message_id', 'text')
			.addUniqueConstraint('surveys_once_per_resolution', ['conversation_id', 'resolution'])
			.execute();
		await db.schema.createIndex('surveys_by_time').on('surveys').columns(['asked_at', 'channel_id']).execute();
		await db.schema
			.createTable('survey_answers')
			.addColumn('channel_id', 'text', (column) => column.notNull())
			.addColumn('provider_id', 'text', (column) => column.notNull())
			.addColumn('survey_id', 'text', (column) => column.notNull().references('surveys.id'))
			.addColumn('part', 'text', (column) => column.notNull())
			.addColumn('rating', 'integer')
			.addColumn('answered_at', 'bigint', (column) => column.notNull())
			.addPrimaryKeyConstraint('survey_answers_pk', ['channel_id', 'provider_id'])
			.execute();
	},
};
