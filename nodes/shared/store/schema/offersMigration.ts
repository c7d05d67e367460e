import type { Migration } from './migration';

/** What a contact can choose from by typing, where buttons went out as a numbered text. */
export const offersMigration: Migration = {
	name: '0034-offers',
	async up(db) {
		await db.schema.alterTable('conversations').addColumn('offers', 'text').execute();
	},
};
