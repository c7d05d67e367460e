import { answerOnce, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { ACCOUNT_ID } from '../../../kit/cloudWebhook';

const DAY = 86_400;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY * 1000).toISOString();
const between = (from: string, to: string) => ({ period: 'custom', from, to });

describe('Analytics of WhatsApp Cloud', () => {
	withoutNetwork();

	it('Get Pricing asks for the breakdown and gives one item per point', async () => {
		const point = { start: 1767225600, end: 1767312000, phone_number: '15550783881', country: 'DE', pricing_type: 'FREE_CUSTOMER_SERVICE', pricing_category: 'SERVICE', volume: 5, cost: 0.25 };
		const seen = answerOnce('GET', ACCOUNT_ID, { pricing_analytics: { data: [{ data_points: [point, { start: 1767312000, end: 1767398400, volume: 1 }] }] } });
		const items = await runCloud('analytics', 'getPricing', {
			...between(daysAgo(10), daysAgo(2)),
			granularity: 'HALF_HOUR',
			dimensions: ['COUNTRY', 'PHONE'],
			options: { countries: 'de, at', phones: '+1 555-078-3881' },
		});
		expect(seen.query.fields).toMatch(
			/^pricing_analytics\.start\(\d{10}\)\.end\(\d{10}\)\.granularity\(HALF_HOUR\)\.metric_types\(\["COST","VOLUME"\]\)\.dimensions\(\["COUNTRY","PHONE"\]\)\.country_codes\(\["DE","AT"\]\)\.phone_numbers\(\["15550783881"\]\)$/,
		);
		expect(items.map(({ json }) => json)).toEqual([
			{ start: '2026-01-01T00:00:00.000Z', end: '2026-01-02T00:00:00.000Z', volume: 5, cost: 0.25, category: 'Service', type: 'Free customer service', country: 'DE', phone: '15550783881' },
			{ start: '2026-01-02T00:00:00.000Z', end: '2026-01-03T00:00:00.000Z', volume: 1 },
		]);
	});

	it('Get Message Volume counts what was sent and delivered', async () => {
		const seen = answerOnce('GET', ACCOUNT_ID, { analytics: { data_points: [{ start: 1767225600, end: 1767312000, sent: 9, delivered: 8 }] } });
		const items = await runCloud('analytics', 'getMessageVolume', { period: 'lastMonth', volumeGranularity: 'MONTH' });
		const [, start, end] = /^analytics\.start\((\d+)\)\.end\((\d+)\)\.granularity\(MONTH\)$/.exec(seen.query.fields ?? '') ?? [];
		expect(Number(end) - Number(start)).toBe(30 * DAY);
		expect(items.map(({ json }) => json)).toEqual([{ start: '2026-01-01T00:00:00.000Z', end: '2026-01-02T00:00:00.000Z', sent: 9, delivered: 8 }]);
	});

	it('gives no items where there is nothing', async () => {
		answerOnce('GET', ACCOUNT_ID, { id: ACCOUNT_ID });
		expect(await runCloud('analytics', 'getMessageVolume')).toEqual([]);
	});

	it.each([
		['ends before it starts', between(daysAgo(2), daysAgo(10)), /ends before/],
		['is too long ago', between(daysAgo(400), daysAgo(2)), /more than a year ago/],
		['is no date', between('soon', ''), /no date/],
	])('refuses a period that %s', async (_what, parameters, message) => {
		await expect(runCloud('analytics', 'getPricing', parameters)).rejects.toThrow(message);
	});
});
