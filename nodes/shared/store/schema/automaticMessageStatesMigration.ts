import type { Migration } from './migration';

/** Whether an automatic message was begun to be sent; of those that were taken up before, nobody knows. */
export const automaticMessageStatesMigration: Migration = {
	name: '0036-automatic-message-states',
	async up(db) {
		await db.schema.alterTable('automatic_messages').addColumn('state', 'text', (column) => column.notNull().defaultTo('handedOut')).execute();
		await db.schema.alterTable('automatic_messages').addColumn('execution', 'text').execute();
	},
};
