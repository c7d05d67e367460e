import fc from 'fast-check';
import { buildReport, GROUPINGS, type ReportRow } from '../../../../nodes/shared/domain/reports/buildReport';
import { MEASURES, type Fact } from '../../../../nodes/shared/domain/reports/fact';

const MINUTE_MS = 60_000;
const NINE = Date.parse('2026-11-20T09:00:00Z');
const fact = (measure: Fact['measure'], more: Partial<Fact> = {}): Fact => ({ measure, at: NINE, channelId: 'shop', count: 1, ...more });

describe('A report', () => {
	it('adds up what happened', () => {
		const facts = [fact('opened'), fact('opened'), fact('reopened'), fact('resolved'), fact('received', { count: 7 }), fact('sent', { count: 5 })];
		expect(buildReport(facts, { by: 'none', zone: 'UTC' })).toMatchObject([{ opened: 2, reopened: 1, resolved: 1, received: 7, sent: 5 }]);
	});

	it('tells mean, median and what nine of ten did not exceed', () => {
		const facts = [1, 2, 3, 4, 100].map((minutes) => fact('firstResponse', { since: NINE - minutes * MINUTE_MS }));
		const [row] = buildReport(facts, { by: 'none', zone: 'UTC' });
		expect(row?.firstResponse).toEqual({ count: 5, mean: 22 * MINUTE_MS, median: 3 * MINUTE_MS, p90: 100 * MINUTE_MS });
	});

	it('says nothing about times where there were none', () => {
		expect(buildReport([], { by: 'none', zone: 'UTC' })).toEqual([
			{ opened: 0, reopened: 0, resolved: 0, received: 0, sent: 0, firstResponse: { count: 0 }, reply: { count: 0 }, resolution: { count: 0 } },
		]);
		expect(buildReport([], { by: 'agent', zone: 'UTC' })).toEqual([]);
	});

	it.each([
		['channel', ['office', 'shop']],
		['agent', ['bob', undefined]],
		['team', ['sales', undefined]],
		['topic', ['Orders', undefined]],
		['day', ['2026-11-20', '2026-11-21']],
		['hour', ['00', '10']],
	] as const)('is split by %s, what belongs to none last', (by, keys) => {
		const facts = [fact('opened'), fact('opened', { channelId: 'office', agentId: 'bob', teamId: 'sales', topic: 'Orders', at: Date.parse('2026-11-20T23:30:00Z') })];
		expect(buildReport(facts, { by, zone: 'Europe/Berlin' }).map(({ key }) => key)).toEqual(keys);
	});

	it('counts only the time that counts', () => {
		const facts = [fact('reply', { since: NINE - 60 * MINUTE_MS })];
		const [row] = buildReport(facts, { by: 'none', zone: 'UTC', elapsed: () => 5 * MINUTE_MS });
		expect(row?.reply.mean).toBe(5 * MINUTE_MS);
	});

	it('adds up to the same however it is split', () => {
		const facts = fc.array(
			fc.record({
				measure: fc.constantFrom(...MEASURES),
				at: fc.integer({ min: NINE, max: NINE + 10 * 86_400_000 }),
				channelId: fc.constantFrom('shop', 'office'),
				agentId: fc.option(fc.constantFrom('bob', 'eve'), { nil: undefined }),
				teamId: fc.option(fc.constant('sales'), { nil: undefined }),
				topic: fc.option(fc.constant('Orders'), { nil: undefined }),
				count: fc.integer({ min: 1, max: 9 }),
				since: fc.integer({ min: NINE - 86_400_000, max: NINE }),
			}),
		);
		const total = (rows: ReportRow[]) =>
			rows.reduce((sum, { opened, reopened, resolved, received, sent, firstResponse, reply, resolution }) => sum + opened + reopened + resolved + received + sent + firstResponse.count + reply.count + resolution.count, 0);
		fc.assert(
			fc.property(facts, (all) => {
				const totals = GROUPINGS.map((by) => total(buildReport(all, { by, zone: 'Europe/Berlin' })));
				expect(new Set(totals).size).toBe(1);
			}),
		);
	});
});
