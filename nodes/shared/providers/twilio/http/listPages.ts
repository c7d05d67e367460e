import { success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { askAccount } from './askAccount';

/** A middle way: Twilio gives 50 by itself and 1,000 at most. @see https://www.twilio.com/docs/usage/twilios-response#pagination */
export const PAGE_SIZE = 100;

/** What tells one page of a list from another. */
const CURSOR = ['Page', 'PageToken'];

interface Listing {
	url: string;
	/** Under which name the answer holds the list. */
	key: string;
	query?: Record<string, string>;
	/** All where it is missing. */
	limit?: number;
	/** Which of them count. */
	keep?: (item: JsonRecord) => boolean;
}

/** Reads a list of Twilio page by page, until there are enough or no more. */
export async function listPages(http: HttpPort, listing: Listing): Promise<Result<JsonRecord[], ProviderFailure>> {
	const { url, key, query, limit = Infinity, keep = () => true } = listing;
	// A list that is sifted here may need many items for few.
	const size = String(listing.keep ? PAGE_SIZE : Math.min(PAGE_SIZE, limit));
	const found: JsonRecord[] = [];
	const seen = new Set<string>();
	let cursor: Record<string, string> | undefined = {};
	do {
		const page: Result<JsonRecord, ProviderFailure> = await askAccount(http, { method: 'GET', url, query: { ...query, PageSize: size, ...cursor } });
		if (!page.ok) return page;
		found.push(...readList(page.value, key).filter(isRecord).filter(keep));
		cursor = nextCursor(page.value);
		// A page that comes again would go round for ever.
		const name = JSON.stringify(cursor);
		if (seen.has(name)) break;
		seen.add(name);
	} while (cursor && found.length < limit);
	return success(found.slice(0, limit));
}

/** The oldest API names the next page by a path, the others by a whole address, of which only the cursor is believed. */
function nextCursor(page: JsonRecord): Record<string, string> | undefined {
	const next = readText(readRecord(page, 'meta'), 'next_page_url') ?? readText(page, 'next_page_uri');
	const { searchParams } = new URL(`http://page/?${next?.split('?')[1] ?? ''}`);
	const cursor = CURSOR.flatMap((name): Array<[string, string]> => {
		const value = searchParams.get(name);
		return value ? [[name, value]] : [];
	});
	return cursor.length > 0 ? Object.fromEntries(cursor) : undefined;
}
