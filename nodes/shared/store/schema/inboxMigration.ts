import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration';

/** How agents sign in to the inbox, what they have asked for there, and what tells open pages that something happened. */
export const inboxMigration: Migration = {
	name: '0032-inbox',
	async up(db) {
		await createSignIn(db);
		await createActions(db);
		await db.schema.alterTable('receipts').addColumn('received_at', 'bigint').execute();
		await db.schema.createIndex('receipts_received').on('receipts').column('received_at').where(sql.ref('received_at'), 'is not', null).execute();
	},
};

async function createSignIn(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('agent_passwords')
		.addColumn('agent_id', 'text', (column) => column.primaryKey().references('agents.id'))
		.addColumn('hash', 'text', (column) => column.notNull())
		.addColumn('set_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('sign_in_links')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('inbox_sessions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
		.addColumn('began_with', 'text', (column) => column.notNull())
		.addColumn('access_hash', 'text', (column) => column.notNull().unique())
		.addColumn('access_expires_at', 'bigint', (column) => column.notNull())
		.addColumn('refresh_hash', 'text', (column) => column.notNull().unique())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('inbox_sessions_agent').on('inbox_sessions').column('agent_id').execute();
	await db.schema
		.createTable('attempts')
		.addColumn('key', 'text', (column) => column.primaryKey())
		.addColumn('count', 'integer', (column) => column.notNull())
		.addColumn('until', 'bigint', (column) => column.notNull())
		.execute();
}

async function createActions(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('inbox_actions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('agent_id', 'text', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('conversation_id', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('result', 'text')
		.addColumn('asked_at', 'bigint', (column) => column.notNull())
		.addColumn('finished_at', 'bigint')
		.addUniqueConstraint('inbox_actions_key', ['agent_id', 'key'])
		.execute();
	await db.schema.createIndex('inbox_actions_asked').on('inbox_actions').column('asked_at').execute();
	await db.schema.createIndex('inbox_actions_finished').on('inbox_actions').column('finished_at').where(sql.ref('finished_at'), 'is not', null).execute();
	await db.schema
		.createTable('typing')
		.addColumn('conversation_id', 'text', (column) => column.notNull())
		.addColumn('agent_id', 'text', (column) => column.notNull())
		.addColumn('until', 'bigint', (column) => column.notNull())
		.addPrimaryKeyConstraint('typing_pk', ['conversation_id', 'agent_id'])
		.execute();
}
