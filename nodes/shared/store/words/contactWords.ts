import { searchWords } from '../../domain/search/searchWords';
import type { ContactRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

type Named = Pick<ContactRow, 'name' | 'username' | 'phone' | 'mobile'>;

/** Above every character, so that all words with one beginning lie below it. */
const LAST = '\u{10ffff}';

/** The words by which a contact is found: the names, and the digits of the numbers. */
export function contactWords({ name, username, phone, mobile }: Named): string[] {
	return searchWords([name, username, phone, mobile].filter((part) => part !== null).join(' '));
}

/** Lets a contact who was just created be found. */
export async function keepContactWords({ db }: StoreContext, contact: Named & Pick<ContactRow, 'id'>): Promise<void> {
	const rows = contactWords(contact).map((word) => ({ word, contact_id: contact.id }));
	if (rows.length > 0) await db.insertInto('contact_words').values(rows).execute();
}

/** Brings the words of a contact in line with what is known of it now. */
export async function refreshContactWords(context: StoreContext, contactId: string): Promise<void> {
	await context.db.deleteFrom('contact_words').where('contact_id', '=', contactId).execute();
	const contact = await context.db.selectFrom('contacts').select(['id', 'name', 'username', 'phone', 'mobile']).where('id', '=', contactId).executeTakeFirst();
	if (contact) await keepContactWords(context, contact);
}

/** The contacts who have, for each word of a search, one that begins so; undefined where nothing is searched for. */
export function contactsWith({ db }: StoreContext, search: string) {
	const [first, ...others] = searchWords(search);
	if (first === undefined) return undefined;
	const beginning = (word: string) => db.selectFrom('contact_words').select('contact_id').where('word', '>=', word).where('word', '<', `${word}${LAST}`);
	return others.reduce((found, word) => found.where('contact_id', 'in', beginning(word)), beginning(first));
}
