import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration';

/** Agents, teams and what they may do; notes, tags, canned replies and views. */
export const peopleMigration: Migration = {
	name: '0005-people',
	async up(db) {
		await createAgents(db);
		await createTeams(db);
		await createRecords(db);
	},
};

async function createAgents(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('agents')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('email', 'text')
		.addColumn('email_key', 'text')
		.addColumn('phone', 'text')
		.addColumn('languages', 'text')
		.addColumn('capacity', 'integer')
		.addColumn('presence', 'text', (column) => column.notNull())
		.addColumn('presence_since', 'bigint', (column) => column.notNull())
		.addColumn('is_admin', 'integer', (column) => column.notNull())
		.addColumn('is_active', 'integer', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('last_assigned_at', 'bigint')
		.execute();
	await db.schema
		.createIndex('agents_email')
		.unique()
		.on('agents')
		.column('email_key')
		.where(sql.ref('email_key'), 'is not', null)
		.where(sql.ref('is_active'), '=', sql.lit(1))
		.execute();
	// Whoever was assigned longest ago comes first, those never assigned before all.
	await db.schema.createIndex('agents_available').on('agents').columns(['presence', 'last_assigned_at', 'id']).where(sql.ref('is_active'), '=', sql.lit(1)).execute();
	await db.schema
		.createTable('agent_skills')
		.addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
		.addColumn('skill', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('agent_skills_pk', ['agent_id', 'skill'])
		.execute();
	await db.schema.createIndex('agent_skills_skill').on('agent_skills').column('skill').execute();
	await db.schema
		.createTable('agent_channels')
		.addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
		.addColumn('channel_id', 'text', (column) => column.notNull())
		.addColumn('capacity', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('agent_channels_pk', ['agent_id', 'channel_id'])
		.execute();
}

async function createTeams(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('teams')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('name_key', 'text', (column) => column.notNull().unique())
		.execute();
	await db.schema
		.createTable('team_members')
		.addColumn('team_id', 'text', (column) => column.notNull().references('teams.id'))
		.addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id'))
		.addPrimaryKeyConstraint('team_members_pk', ['team_id', 'agent_id'])
		.execute();
	await db.schema.createIndex('team_members_agent').on('team_members').column('agent_id').execute();
	await db.schema
		.createTable('grants')
		.addColumn('channel_id', 'text', (column) => column.notNull())
		.addColumn('holder_kind', 'text', (column) => column.notNull())
		.addColumn('holder_id', 'text', (column) => column.notNull())
		.addColumn('role', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('grants_pk', ['channel_id', 'holder_kind', 'holder_id'])
		.execute();
	await db.schema.createIndex('grants_holder').on('grants').columns(['holder_kind', 'holder_id']).execute();
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('notes')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
		.addColumn('author_kind', 'text', (column) => column.notNull())
		.addColumn('author_id', 'text')
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('edited_at', 'bigint')
		.execute();
	await db.schema.createIndex('notes_conversation').on('notes').columns(['conversation_id', 'created_at']).execute();
	await db.schema
		.createTable('tags')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('name_key', 'text', (column) => column.notNull().unique())
		.addColumn('colour', 'text')
		.execute();
	await db.schema
		.createTable('conversation_tags')
		.addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
		.addColumn('tag_id', 'text', (column) => column.notNull().references('tags.id'))
		.addPrimaryKeyConstraint('conversation_tags_pk', ['conversation_id', 'tag_id'])
		.execute();
	await db.schema.createIndex('conversation_tags_tag').on('conversation_tags').column('tag_id').execute();
	await db.schema
		.createTable('canned_replies')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('shortcut', 'text', (column) => column.notNull())
		.addColumn('shortcut_key', 'text', (column) => column.notNull().unique())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('channel_id', 'text')
		.addColumn('team_id', 'text')
		.addColumn('language', 'text')
		.execute();
	await db.schema
		.createTable('views')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('owner_id', 'text')
		.addColumn('sharing', 'text', (column) => column.notNull())
		.addColumn('team_id', 'text')
		.addColumn('filter', 'text', (column) => column.notNull())
		.execute();
}
