import type { Kysely } from 'kysely';
import { inParts } from '../inParts';
import { nameEndings } from '../words/contactWords';
import type { Migration, SchemaDialect } from './migration';

/** Contacts that are read at a time, so that many do not have to fit into memory. */
const PAGE = 500;

/** What this step itself reads and writes. */
type EarlierDesk = {
	messages: { seq: number };
	indexed_words: { through_seq: number };
	contacts: { id: string; name: string | null; username: string | null };
	contact_words: { word: string; contact_id: string };
};

/** How far the words of messages are in the index, where the engine fills it later; and the endings of names, by which a part of one is found. */
export const wordsMigration: Migration = {
	name: '0038-words',
	async up(untyped, dialect) {
		const db = untyped.withTables<EarlierDesk>();
		await noteHowFar(db, dialect);
		await fillNameEndings(db);
	},
};

/** Until now they came with each message. */
async function noteHowFar(db: Kysely<EarlierDesk>, { words }: SchemaDialect): Promise<void> {
	if (!words.areFilledLater) return;
	await db.schema
		.createTable('indexed_words')
		.addColumn('through_seq', 'bigint', (column) => column.notNull())
		.execute();
	await db
		.insertInto('indexed_words')
		.columns(['through_seq'])
		.expression((eb) => eb.selectFrom('messages').select((sub) => sub.fn.coalesce(sub.fn.max('seq'), sub.lit(0)).as('through_seq')))
		.execute();
}

async function fillNameEndings(db: Kysely<EarlierDesk>): Promise<void> {
	for (let last = ''; ; ) {
		const contacts = await db.selectFrom('contacts').select(['id', 'name', 'username']).where('id', '>', last).orderBy('id').limit(PAGE).execute();
		const rows = contacts.flatMap((contact) => nameEndings(contact).map((word) => ({ word, contact_id: contact.id })));
		for (const part of inParts(rows)) await db.insertInto('contact_words').values(part).execute();
		const end = contacts.at(-1);
		if (!end) return;
		last = end.id;
	}
}
