import { sql, type Kysely } from 'kysely';
import type { Migration, SchemaDialect } from './migration';

/** The first schema: channels, contacts, conversations, messages, receipts and the events that webhooks brought. */
export const conversationsMigration: Migration = {
	name: '0001-conversations',
	async up(db, dialect) {
		await createPeople(db);
		await createConversations(db);
		await createMessages(db, dialect);
		await createInboundEvents(db, dialect);
	},
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('channels')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('provider', 'text', (column) => column.notNull())
		.addColumn('phone', 'text')
		.addColumn('account', 'text')
		.execute();
	await db.schema
		.createTable('contacts')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text')
		.addColumn('username', 'text')
		.addColumn('phone', 'text')
		.addColumn('user_id', 'text')
		.addColumn('parent_user_id', 'text')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('contact_identities')
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
		.addColumn('since', 'bigint', (column) => column.notNull())
		.addColumn('left_at', 'bigint')
		.addPrimaryKeyConstraint('contact_identities_pk', ['kind', 'value'])
		.execute();
	await db.schema.createIndex('contact_identities_contact').on('contact_identities').column('contact_id').execute();
	await db.schema
		.createTable('contact_channels')
		.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('phone', 'text')
		.addColumn('user_id', 'text')
		.addColumn('last_inbound_at', 'bigint')
		.addPrimaryKeyConstraint('contact_channels_pk', ['contact_id', 'channel_id'])
		.execute();
	await db.schema
		.createTable('merged_ids')
		.addColumn('old_id', 'text', (column) => column.primaryKey())
		.addColumn('new_id', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('merged_ids_new').on('merged_ids').column('new_id').execute();
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('conversations')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id'))
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('topic', 'text')
		.addColumn('opened_at', 'bigint', (column) => column.notNull())
		.addColumn('last_activity_at', 'bigint', (column) => column.notNull())
		.addColumn('resolved_at', 'bigint')
		.addColumn('resolutions', 'integer', (column) => column.notNull())
		.execute();
	// The rule that two messages in the same millisecond cannot break: one open conversation per contact and channel.
	await db.schema
		.createIndex('conversations_one_open')
		.unique()
		.on('conversations')
		.columns(['contact_id', 'channel_id'])
		.where(sql.ref('state'), '<>', sql.lit('resolved'))
		.execute();
	await db.schema.createIndex('conversations_last_resolved').on('conversations').columns(['contact_id', 'channel_id', 'resolved_at']).execute();
	await db.schema.createIndex('conversations_by_activity').on('conversations').columns(['last_activity_at', 'id']).execute();
	await db.schema.createIndex('conversations_by_state').on('conversations').columns(['state', 'last_activity_at', 'id']).execute();
}

async function createMessages(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
	await dialect
		.addSequence(db.schema.createTable('messages'), 'seq')
		.addColumn('id', 'text', (column) => column.notNull().unique())
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('provider_id', 'text', (column) => column.notNull())
		.addColumn('conversation_id', 'text', (column) => column.references('conversations.id'))
		.addColumn('contact_id', 'text', (column) => column.references('contacts.id'))
		.addColumn('direction', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('text', 'text')
		.addColumn('target', 'text')
		.addColumn('sent_at', 'bigint', (column) => column.notNull())
		.addColumn('outcome', 'text')
		.addColumn('author', 'text')
		.addColumn('state', 'text')
		.addColumn('state_at', 'bigint')
		.addColumn('error', 'text')
		.addUniqueConstraint('messages_provider_id', ['channel_id', 'provider_id'])
		.execute();
	await db.schema.createIndex('messages_of_conversation').on('messages').columns(['conversation_id', 'sent_at']).execute();
	await db.schema
		.createIndex('messages_without_conversation')
		.on('messages')
		.column('contact_id')
		.where(sql.ref('contact_id'), 'is not', null)
		.execute();
	await db.schema
		.createTable('receipts')
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('provider_id', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('reported', 'text', (column) => column.notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('receipt', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('receipts_pk', ['channel_id', 'provider_id', 'state', 'reported'])
		.execute();
}

async function createInboundEvents(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
	await dialect
		.addSequence(db.schema.createTable('inbound_events'), 'seq')
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('event', 'text', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('payload', 'text', (column) => column.notNull())
		.addColumn('received_at', 'bigint', (column) => column.notNull())
		.addColumn('handled_at', 'bigint')
		.addUniqueConstraint('inbound_events_key', ['channel_id', 'event', 'key'])
		.execute();
	// What a killed process left behind is found through this index, which holds only what is still to do.
	await db.schema
		.createIndex('inbound_events_unhandled')
		.on('inbound_events')
		.columns(['event', 'received_at'])
		.where(sql.ref('handled_at'), 'is', null)
		.execute();
}
