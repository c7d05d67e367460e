import { sql, type Kysely } from 'kysely';
import { AUTO_RESOLVE_AFTER_MS } from '../../domain/channel/channelSettings';
import { SERVICE_WINDOW_MS } from '../../domain/conversation/serviceWindow';
import type { Migration } from './migration';

/** Who has a conversation, since when it waits and when something is due; each resolution; the settings of channels. */
export const lifecycleMigration: Migration = {
	name: '0004-lifecycle',
	async up(db) {
		await extendConversations(db);
		await extendMessages(db);
		await db.schema.alterTable('channels').addColumn('settings', 'text').execute();
		await db.schema.alterTable('channels').addColumn('configured_at', 'bigint').execute();
		await createResolutions(db);
		await fillConversations(db);
		await indexConversations(db);
		await indexUnhandled(db);
	},
};

async function extendConversations(db: Kysely<unknown>): Promise<void> {
	// One column a statement: SQLite adds no more at a time.
	await db.schema.alterTable('conversations').addColumn('priority', 'integer', (column) => column.notNull().defaultTo(1)).execute();
	await db.schema.alterTable('conversations').addColumn('handled_by', 'text', (column) => column.notNull().defaultTo('none')).execute();
	await db.schema.alterTable('conversations').addColumn('cycle_opened_at', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
	for (const column of ['assignee_id', 'last_assignee_id', 'team_id'] as const) await db.schema.alterTable('conversations').addColumn(column, 'text').execute();
	const times = ['waiting_since', 'first_reply_at', 'snoozed_until', 'queue_entered_at', 'auto_resolve_after', 'auto_resolve_at', 'window_closes_at'] as const;
	for (const column of times) await db.schema.alterTable('conversations').addColumn(column, 'bigint').execute();
}

async function extendMessages(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('messages').addColumn('quarantined', 'integer', (column) => column.notNull().defaultTo(0)).execute();
	for (const column of ['media', 'author_id'] as const) await db.schema.alterTable('messages').addColumn(column, 'text').execute();
	await db.schema.alterTable('messages').addColumn('waited_since', 'bigint').execute();
}

async function createResolutions(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('resolutions')
		.addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id'))
		.addColumn('opened_at', 'bigint', (column) => column.notNull())
		.addColumn('first_reply_at', 'bigint')
		.addColumn('resolved_at', 'bigint', (column) => column.notNull())
		.addColumn('resolver_kind', 'text')
		.addColumn('resolver_id', 'text')
		.addColumn('assignee_id', 'text')
		.addColumn('team_id', 'text')
		.addColumn('topic', 'text')
		.addColumn('handled_by', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('resolutions_pk', ['conversation_id', 'number'])
		.execute();
	await db.schema.createIndex('resolutions_by_time').on('resolutions').columns(['resolved_at', 'channel_id']).execute();
}

/** The columns that are filled, as they are now; later steps may change them. */
type Known = {
	conversations: Record<'id' | 'channel_id' | 'contact_id' | 'state' | 'topic', string> &
		Record<'opened_at' | 'last_activity_at' | 'resolved_at' | 'resolutions' | 'cycle_opened_at' | 'window_closes_at' | 'first_reply_at' | 'queue_entered_at', number | null> &
		Record<'auto_resolve_after' | 'auto_resolve_at' | 'waiting_since', number | null>;
	contact_channels: { contact_id: string; channel_id: string; last_inbound_at: number | null };
	messages: { conversation_id: string | null; direction: string; author: string | null; sent_at: number };
	resolutions: Record<'conversation_id' | 'channel_id' | 'topic' | 'handled_by', string> & Record<'number' | 'opened_at' | 'first_reply_at' | 'resolved_at', number | null>;
};

/** What can be told of conversations that are there already. Of several resolutions only the last one's time was kept. */
async function fillConversations(untyped: Kysely<unknown>): Promise<void> {
	const db = untyped.withTables<Known>();
	await db
		.updateTable('conversations')
		.set((eb) => ({
			cycle_opened_at: eb.ref('opened_at'),
			window_closes_at: eb
				.selectFrom('contact_channels as here')
				.select(sql<number>`here.last_inbound_at + ${sql.lit(SERVICE_WINDOW_MS)}`.as('closes_at'))
				.whereRef('here.contact_id', '=', 'conversations.contact_id')
				.whereRef('here.channel_id', '=', 'conversations.channel_id'),
		}))
		.execute();
	await db
		.updateTable('conversations')
		.set((eb) => ({
			first_reply_at: eb
				.selectFrom('messages as message')
				.select((min) => min.fn.min('message.sent_at').as('first'))
				.whereRef('message.conversation_id', '=', 'conversations.id')
				.where('message.direction', '=', 'out')
				.where('message.author', '=', 'agent'),
		}))
		.where((eb) => eb.or([eb('resolutions', '=', 0), eb.and([eb('resolutions', '=', 1), eb('state', '=', 'resolved')])]))
		.execute();
	await db
		.updateTable('conversations')
		.set((eb) => ({
			queue_entered_at: eb.ref('last_activity_at'),
			auto_resolve_after: AUTO_RESOLVE_AFTER_MS,
			auto_resolve_at: sql<number>`last_activity_at + ${sql.lit(AUTO_RESOLVE_AFTER_MS)}`,
		}))
		.where('state', 'in', ['new', 'pending'])
		.execute();
	await db
		.updateTable('conversations')
		.set((eb) => ({ waiting_since: eb.ref('last_activity_at') }))
		.where('state', '=', 'new')
		.execute();
	await db
		.insertInto('resolutions')
		.columns(['conversation_id', 'number', 'channel_id', 'opened_at', 'first_reply_at', 'resolved_at', 'topic', 'handled_by'])
		.expression((eb) =>
			eb
				.selectFrom('conversations')
				.select(['id', 'resolutions', 'channel_id', 'opened_at', 'first_reply_at', 'resolved_at', 'topic', sql<string>`'none'`.as('handled_by')])
				.where('state', '=', 'resolved')
				.where('resolved_at', 'is not', null)
				.where('resolutions', '>', 0),
		)
		.execute();
}

/** Each holds only the rows that somebody can ask for, so that they stay small. */
async function indexConversations(db: Kysely<unknown>): Promise<void> {
	const some = (name: string, columns: string[]) =>
		db.schema.createIndex(`conversations_${name}`).on('conversations').columns(columns).where(sql.ref(columns[0] ?? ''), 'is not', null);
	await some('waiting', ['waiting_since', 'id']).execute();
	await some('auto_resolve', ['auto_resolve_at']).execute();
	await some('snoozed', ['snoozed_until']).execute();
	await some('assignee', ['assignee_id']).execute();
	await some('team', ['team_id', 'last_activity_at', 'id']).execute();
	await some('topic', ['topic', 'last_activity_at', 'id']).execute();
	await some('window', ['window_closes_at']).where(sql.ref('state'), '<>', sql.lit('resolved')).execute();
}

/** A message that nobody handled is reported once; afterwards it is no longer in the index of those to report. */
async function indexUnhandled(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('inbound_events').addColumn('reported_at', 'bigint').execute();
	await db.schema.dropIndex('inbound_events_unhandled').execute();
	await db.schema
		.createIndex('inbound_events_unhandled')
		.on('inbound_events')
		.columns(['event', 'received_at'])
		.where(sql.ref('handled_at'), 'is', null)
		.where(sql.ref('reported_at'), 'is', null)
		.execute();
}
