import type { Kysely } from 'kysely';
import type { Migration, SchemaDialect } from './migration';
import { contactWords } from '../words/contactWords';
import { wordsOf } from '../words/messageWords';

/** Rows that are read at a time, so that a long past does not have to fit into memory. */
const PAGE = 1_000;

/** What this step itself reads and writes. */
type EarlierDesk = {
	messages: { seq: number; text: string | null; media: string | null; quarantined: number };
	message_words: { rowid: number; words: string };
	contacts: Record<'id', string> & Record<'name' | 'username' | 'phone' | 'mobile', string | null>;
	contact_words: { word: string; contact_id: string };
};

/** The words of messages and contacts, so that they can be searched. */
export const searchMigration: Migration = {
	name: '0027-search',
	async up(untyped, dialect) {
		await dialect.createWordIndex(untyped);
		await untyped.schema
			.createTable('contact_words')
			.addColumn('word', dialect.bytewise, (column) => column.notNull())
			.addColumn('contact_id', 'text', (column) => column.notNull().references('contacts.id').onDelete('cascade'))
			.addPrimaryKeyConstraint('contact_words_pk', ['word', 'contact_id'])
			.execute();
		await untyped.schema.createIndex('contact_words_contact').on('contact_words').column('contact_id').execute();
		const db = untyped.withTables<EarlierDesk>();
		await fillMessageWords(db, dialect);
		await fillContactWords(db);
	},
};

async function fillMessageWords(db: Kysely<EarlierDesk>, { words }: SchemaDialect): Promise<void> {
	for (let last = 0; ; ) {
		const rows = await db.selectFrom('messages').select(['seq', 'text', 'media', 'quarantined']).where('seq', '>', last).orderBy('seq').limit(PAGE).execute();
		for (const row of rows) {
			const found = wordsOf(row);
			if (found.length > 0) await db.insertInto('message_words').values({ rowid: row.seq, words: words.kept(found.join(' ')) }).execute();
		}
		const end = rows.at(-1);
		if (!end) return;
		last = end.seq;
	}
}

async function fillContactWords(db: Kysely<EarlierDesk>): Promise<void> {
	for (let last = ''; ; ) {
		const rows = await db.selectFrom('contacts').select(['id', 'name', 'username', 'phone', 'mobile']).where('id', '>', last).orderBy('id').limit(PAGE).execute();
		for (const row of rows) {
			const words = contactWords(row);
			if (words.length > 0) await db.insertInto('contact_words').values(words.map((word) => ({ word, contact_id: row.id }))).execute();
		}
		const end = rows.at(-1);
		if (!end) return;
		last = end.id;
	}
}
