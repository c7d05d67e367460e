import { success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { askAccount } from './askAccount';

/** One page of a list of Graph, and the cursor of the next one where there is one. */
export interface GraphPage {
	items: JsonRecord[];
	after?: string;
}

/** @see https://developers.facebook.com/docs/graph-api/results */
export async function readPage(http: HttpPort, url: string, query: Record<string, string>, after?: string): Promise<Result<GraphPage, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url, query: { ...query, ...(after && { after }) } });
	if (!answer.ok) return answer;
	const paging = readRecord(answer.value, 'paging');
	// The last page has a cursor too, but no link to a next one.
	const next = readText(paging, 'next') && readText(readRecord(paging, 'cursors'), 'after');
	return success({ items: readList(answer.value, 'data').filter(isRecord), ...(next && { after: next }) });
}
