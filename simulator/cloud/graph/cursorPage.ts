const USUAL_PAGE = 25;

const encode = (position: number): string => Buffer.from(`position:${position}`).toString('base64url');

function decode(cursor: string | undefined): number | undefined {
	const match = cursor === undefined ? undefined : /^position:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
	return match ? Number(match[1]) : undefined;
}

export interface Page<Item> {
	data: Item[];
	paging?: { cursors: { before: string; after: string }; next?: string; previous?: string };
}

/** Cuts a list into the pages of the Graph API, with its opaque cursors and ready-made links. */
export function cursorPage<Item>(items: Item[], query: Record<string, string>, address: string): Page<Item> {
	const limit = Math.max(1, Number(query['limit'] ?? USUAL_PAGE) || USUAL_PAGE);
	const after = decode(query['after']);
	const before = decode(query['before']);
	const start = after !== undefined ? after + 1 : before !== undefined ? Math.max(0, before - limit) : 0;
	const data = items.slice(start, start + limit);
	if (data.length === 0) return { data };
	const end = start + data.length - 1;
	const link = (extra: Record<string, string>): string => {
		const { after: _after, before: _before, ...others } = query;
		return `${address}?${new URLSearchParams({ ...others, ...extra }).toString()}`;
	};
	return {
		data,
		paging: {
			cursors: { before: encode(start), after: encode(end) },
			...(end + 1 < items.length ? { next: link({ after: encode(end) }) } : {}),
			...(start > 0 ? { previous: link({ before: encode(start) }) } : {}),
		},
	};
}
