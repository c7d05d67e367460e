import type { TwilioCall } from './twilioCall.ts';
import { json, type TwilioReply } from './twilioReply.ts';

/** @see https://www.twilio.com/docs/usage/twilios-response#pagination */
const PAGE_SIZE = { usual: 50, most: 1000 } as const;

function sliceOf<T>(all: T[], query: URLSearchParams): { items: T[]; size: number; page: number; more: boolean } {
	const wanted = Number(query.get('PageSize') ?? PAGE_SIZE.usual);
	const size = Math.min(Number.isInteger(wanted) && wanted > 0 ? wanted : PAGE_SIZE.usual, PAGE_SIZE.most);
	const page = Math.max(0, Number(query.get('Page') ?? 0) || 0);
	return { items: all.slice(page * size, (page + 1) * size), size, page, more: all.length > (page + 1) * size };
}

const nextQuery = (query: URLSearchParams, page: number): string => {
	const next = new URLSearchParams(query);
	next.set('Page', String(page + 1));
	next.set('PageToken', `P${page + 1}`);
	return next.toString();
};

/** A page as the oldest API gives it: the way on is a path. */
export function oldPage(call: TwilioCall, key: string, all: unknown[]): TwilioReply {
	const { items, size, page, more } = sliceOf(all, call.query);
	return json({ [key]: items, page, page_size: size, uri: call.path, next_page_uri: more ? `${call.path}?${nextQuery(call.query, page)}` : null });
}

/** A page as the newer APIs give it: the way on is a whole address, in `meta`. */
export function metaPage(call: TwilioCall, key: string, all: unknown[]): TwilioReply {
	const { items, size, page, more } = sliceOf(all, call.query);
	const url = `${call.world.apiUrl()}${call.path}`;
	const next = more ? `${url}?${nextQuery(call.query, page)}` : null;
	return json({ [key]: items, meta: { key, page, page_size: size, url, first_page_url: url, previous_page_url: null, next_page_url: next } });
}
