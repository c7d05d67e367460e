import { searchWords } from '../../domain/search/searchWords';
import { inParts } from '../inParts';
import type { ContactRow } from '../schema/deskSchema';
import type { StoreContext } from '../storeContext';

type Named = Pick<ContactRow, 'name' | 'username' | 'phone' | 'mobile'>;

/** The words by which a contact is found: the names, and the digits of the numbers. */
export function contactWords({ name, username, phone, mobile }: Named): string[] {
	return searchWords([name, username, phone, mobile].filter((part) => part !== null).join(' '));
}

/** In front of a part of a name, so that no search for words finds it. */
const PART_MARK = '*';
/** Whoever looks for fewer letters finds enough among the latest contacts. */
const SHORTEST_PART = 3;

/** What the words of a name and a username end with, so that a part within one is found as the beginning of an ending. */
export function nameEndings({ name, username }: Pick<Named, 'name' | 'username'>): string[] {
	const words = searchWords(`${name ?? ''} ${username ?? ''}`).map((word) => [...word]);
	const endings = words.flatMap((letters) => letters.map((_, start) => letters.slice(start)).filter(({ length }) => length >= SHORTEST_PART));
	return [...new Set(endings.map((letters) => `${PART_MARK}${letters.join('')}`))];
}

/** What contacts whose name has a certain part must have an ending of a name for; undefined where the part is too short to tell. */
export function endingOf(part: string): string | undefined {
	const [longest] = searchWords(part).sort((one, other) => other.length - one.length);
	return longest !== undefined && [...longest].length >= SHORTEST_PART ? `${PART_MARK}${longest}` : undefined;
}

/** Lets a contact who was just created be found. */
export async function keepContactWords({ db }: StoreContext, contact: Named & Pick<ContactRow, 'id'>): Promise<void> {
	const rows = [...contactWords(contact), ...nameEndings(contact)].map((word) => ({ word, contact_id: contact.id }));
	for (const part of inParts(rows)) await db.insertInto('contact_words').values(part).execute();
}

/** Brings the words of a contact in line with what is known of it now. */
export async function refreshContactWords(context: StoreContext, contactId: string): Promise<void> {
	await context.db.deleteFrom('contact_words').where('contact_id', '=', contactId).execute();
	const contact = await context.db.selectFrom('contacts').select(['id', 'name', 'username', 'phone', 'mobile']).where('id', '=', contactId).executeTakeFirst();
	if (contact) await keepContactWords(context, contact);
}
