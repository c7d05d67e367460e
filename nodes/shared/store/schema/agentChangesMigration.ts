import type { Migration } from './migration';

/** What changes of agents can be taken back to. It is not in the history, which outlives people: it goes when the agent leaves. */
export const agentChangesMigration: Migration = {
	name: '0035-agent-changes',
	async up(db) {
		await db.schema
			.createTable('agent_changes')
			.addColumn('event_id', 'text', (column) => column.primaryKey())
			.addColumn('agent_id', 'text', (column) => column.notNull())
			.addColumn('before', 'text', (column) => column.notNull())
			.addColumn('after', 'text', (column) => column.notNull())
			.execute();
		await db.schema.createIndex('agent_changes_agent').on('agent_changes').column('agent_id').execute();
	},
};
