import { listPages } from '../../../../../nodes/shared/providers/twilio/http/listPages';
import { answering } from '../../contract/recordedHttp';
import { json } from './account';

const URL_OF_LIST = 'https://content.twilio.com/v2/Content';
const page = (ids: string[], next?: string | null) => json({ contents: ids.map((id) => ({ id })), meta: { next_page_url: next } });
const next = (token: string) => `https://elsewhere.example/v2/Content?PageSize=50&Page=1&PageToken=${token}`;

describe('A list of Twilio', () => {
	it('is read to its end, and always from the address that was asked first', async () => {
		const { http, requests } = answering(page(['a'], next('x')), page(['b'], next('y')), page(['c'], null));
		const result = await listPages(http, { url: URL_OF_LIST, key: 'contents', query: { Language: 'de' } });
		expect(result).toEqual({ ok: true, value: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
		expect(requests.map(({ url }) => url)).toEqual([URL_OF_LIST, URL_OF_LIST, URL_OF_LIST]);
		expect(requests[1]?.query).toEqual({ Language: 'de', PageSize: '100', Page: '1', PageToken: 'x' });
	});

	it.each([
		[1, '1', 1],
		[2, '2', 2],
		[250, '100', 3],
	])('is read no further than wanted: %i', async (limit, size, calls) => {
		const { http, requests } = answering(page(['a'], next('x')), page(['b'], next('y')), page(['c']));
		const result = await listPages(http, { url: URL_OF_LIST, key: 'contents', limit });
		expect(result.ok && result.value).toHaveLength(Math.min(limit, 3));
		expect(requests).toHaveLength(calls);
		expect(requests[0]?.query).toEqual({ PageSize: size });
	});

	it('does not go round for ever', async () => {
		const { http, requests } = answering(page(['a'], next('x')), page(['b'], next('x')));
		await listPages(http, { url: URL_OF_LIST, key: 'contents' });
		expect(requests).toHaveLength(2);
	});

	it('is sifted in full pages, until there are enough that fit', async () => {
		const { http, requests } = answering(page(['a', 'b'], next('x')), page(['c', 'd'], next('y')));
		const result = await listPages(http, { url: URL_OF_LIST, key: 'contents', limit: 1, keep: ({ id }) => id === 'd' });
		expect(result).toEqual({ ok: true, value: [{ id: 'd' }] });
		expect(requests.map(({ query }) => query?.['PageSize'])).toEqual(['100', '100']);
	});

	it('is missing as a whole where one page is', async () => {
		const { http } = answering(page(['a'], next('x')), json({ code: 20003 }, 401));
		await expect(listPages(http, { url: URL_OF_LIST, key: 'contents' })).resolves.toMatchObject({ ok: false, failure: { class: 'auth' } });
	});
});
