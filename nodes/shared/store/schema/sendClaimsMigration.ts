import type { Migration } from './migration';

/** Replies that were begun, so that none goes out again when its message comes by again. */
export const sendClaimsMigration: Migration = {
	name: '0031-send-claims',
	async up(db) {
		await db.schema
			.createTable('send_claims')
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('channel_id', 'text', (column) => column.notNull())
			.addColumn('answers', 'text', (column) => column.notNull())
			.addColumn('step', 'text', (column) => column.notNull())
			.addColumn('part', 'integer', (column) => column.notNull())
			.addColumn('conversation_id', 'text', (column) => column.notNull())
			.addColumn('state', 'text', (column) => column.notNull())
			.addColumn('executions', 'text', (column) => column.notNull())
			.addColumn('provider_id', 'text')
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('text', 'text')
			.addColumn('digest', 'text', (column) => column.notNull())
			.addColumn('author', 'text', (column) => column.notNull())
			.addColumn('agent_id', 'text')
			.addColumn('ai_agent', 'text')
			.addColumn('claimed_at', 'bigint', (column) => column.notNull())
			.addUniqueConstraint('send_claims_place', ['channel_id', 'answers', 'step', 'part'])
			.execute();
		await db.schema.createIndex('send_claims_conversation').on('send_claims').column('conversation_id').execute();
	},
};
