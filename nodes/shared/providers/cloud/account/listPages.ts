import { success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import type { JsonRecord } from '../../reading/readJson';
import { readPage } from './readPage';

/** @see https://developers.facebook.com/docs/graph-api/results */
export const PAGE_SIZE = 100;

/** Reads a list of Graph page by page, until there are enough or no more. */
export async function listPages(
	http: HttpPort,
	url: string,
	query: Record<string, string>,
	limit = Infinity,
): Promise<Result<JsonRecord[], ProviderFailure>> {
	const items: JsonRecord[] = [];
	const seen = new Set<string>();
	let after: string | undefined;
	do {
		const size = String(Math.min(PAGE_SIZE, limit - items.length));
		const page = await readPage(http, url, { ...query, limit: size }, after);
		if (!page.ok) return page;
		items.push(...page.value.items);
		({ after } = page.value);
		// A cursor that comes again would go round for ever.
		if (after && seen.has(after)) break;
		if (after) seen.add(after);
	} while (after && items.length < limit);
	return success(items.slice(0, limit));
}
