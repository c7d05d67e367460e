import type { Migration } from './migration';

/** What this step itself reads and writes. */
type EarlierDesk = { messages: { seq: number }; indexed_words: { through_seq: number } };

/** How far the words of messages are in the index, where the engine fills it later; until now they came with the message. */
export const laterWordsMigration: Migration = {
	name: '0038-later-words',
	async up(untyped, { words }) {
		if (!words.areFilledLater) return;
		await untyped.schema
			.createTable('indexed_words')
			.addColumn('through_seq', 'bigint', (column) => column.notNull())
			.execute();
		const db = untyped.withTables<EarlierDesk>();
		await db
			.insertInto('indexed_words')
			.columns(['through_seq'])
			.expression((eb) => eb.selectFrom('messages').select((sub) => sub.fn.coalesce(sub.fn.max('seq'), sub.lit(0)).as('through_seq')))
			.execute();
	},
};
