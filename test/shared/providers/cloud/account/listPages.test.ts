import fc from 'fast-check';

import { listPages } from '../../../../../nodes/shared/providers/cloud/account/listPages';
import type { HttpPort } from '../../../../../nodes/shared/providers/httpPort';

/** A list of Graph with so many entries, in pages as large as it is asked for. */
function graphList(total: number) {
	const sizes: number[] = [];
	const http: HttpPort = ({ query = {} }) => {
		const [start, size] = [Number(query.after ?? 0), Number(query.limit)];
		sizes.push(size);
		const data = Array.from({ length: Math.min(size, total - start) }, (_, index) => ({ id: String(start + index) }));
		const end = start + data.length;
		const paging = { cursors: { after: String(end) }, ...(end < total && { next: 'https://graph.example/next' }) };
		return Promise.resolve({ ok: true, value: { status: 200, headers: {}, body: { data, paging } } });
	};
	return { http, sizes };
}

describe('Reading a list of Graph', () => {
	it('gives the first entries in order, as many as are wanted and there are, and asks for no more', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 450 }), fc.integer({ min: 1, max: 500 }), async (total, limit) => {
				const { http, sizes } = graphList(total);
				const result = await listPages(http, 'https://graph.example/list', {}, limit);
				const wanted = Math.min(total, limit);
				expect(result).toEqual({ ok: true, value: Array.from({ length: wanted }, (_, index) => ({ id: String(index) })) });
				expect(sizes).toHaveLength(Math.max(1, Math.ceil(wanted / 100)));
			}),
		);
	});

	it('reads everything where there is no limit', async () => {
		const { http } = graphList(250);
		const result = await listPages(http, 'https://graph.example/list', {});
		expect(result.ok && result.value).toHaveLength(250);
	});

	it('does not go round for ever where a cursor comes again', async () => {
		const body = { data: [{ id: '1' }], paging: { cursors: { after: 'same' }, next: 'https://graph.example/next' } };
		const result = await listPages(() => Promise.resolve({ ok: true, value: { status: 200, headers: {}, body } }), 'https://graph.example/list', {});
		expect(result.ok && result.value.length).toBeLessThan(4);
	});

	it('gives the failure of any page instead of half a list', async () => {
		const { http } = graphList(250);
		let calls = 0;
		const failing: HttpPort = (request) =>
			++calls === 2 ? Promise.resolve({ ok: true, value: { status: 400, headers: {}, body: { error: { code: 80007 } } } }) : http(request);
		expect(await listPages(failing, 'https://graph.example/list', {})).toMatchObject({ ok: false, failure: { code: 80007, class: 'rateApp' } });
	});
});
