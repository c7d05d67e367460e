import { callingCodeOf } from '../../../../nodes/shared/domain/contact/callingCode';
import { costText, drawUsageReport } from '../../../../nodes/shared/domain/usage/picture/drawUsageReport';
import { forecast, usageReport, type UsageFact } from '../../../../nodes/shared/domain/usage/usageReport';

const at = (iso: string) => Date.parse(iso);
const fact = (changes: Partial<UsageFact> = {}): UsageFact => ({ at: at('2026-11-20T12:00:00Z'), channelId: 'cloud:1', category: 'marketing', callingCode: '+49', billable: true, count: 1, ...changes });
const prices = [
	{ callingCode: '+49', category: 'marketing', price: 0.1, currency: 'EUR', validFrom: 0 },
	{ category: 'service', price: 0.01, currency: 'USD', validFrom: 0 },
];
const report = (facts: UsageFact[], by: Parameters<typeof usageReport>[1]['by'] = 'none') => usageReport(facts, { by, zone: 'Europe/Berlin', prices });

describe('A report of usage', () => {
	it('sums what was delivered, charged and free, and what it cost by currency', () => {
		const facts = [fact({ count: 3 }), fact({ category: 'service', billable: false, count: 5 }), fact({ category: 'service', count: 2 })];
		expect(report(facts)).toEqual([{ key: '', delivered: 10, charged: 5, free: 5, withoutPrice: 0, cost: { EUR: 0.3, USD: 0.02 } }]);
	});

	it('guesses no price, and goes by the table where the provider says nothing', () => {
		const { billable: _billable, ...untold } = fact();
		expect(report([untold, fact({ callingCode: '+43' })])).toEqual([{ key: '', delivered: 2, charged: 1, free: 0, withoutPrice: 1, cost: { EUR: 0.1 } }]);
	});

	it.each([
		['day', ['2026-11-20', '2026-11-21']],
		['category', ['marketing', 'service']],
		['channel', ['cloud:1', 'cloud:2']],
		['region', ['+49', 'unknown']],
	] as const)('can be by %s', (by, keys) => {
		const { callingCode: _callingCode, ...elsewhere } = fact({ at: at('2026-11-20T23:30:00Z'), category: 'service', channelId: 'cloud:2' });
		expect(report([fact(), elsewhere], by).map(({ key }) => key)).toEqual(keys);
	});

	it('keeps sums exact to the last decimal of a price', () => {
		expect(report(Array.from({ length: 10 }, () => fact()))[0]?.cost).toEqual({ EUR: 1 });
	});
});

describe('A forecast', () => {
	const month = { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2026-12-01T00:00:00Z') };
	const soFar = { delivered: 100, cost: { EUR: 10 } };

	it('goes on as it did so far', () => {
		expect(forecast(soFar, month, new Date('2026-11-11T00:00:00Z'))).toEqual({ until: month.end.toISOString(), delivered: 300, cost: { EUR: 30 } });
	});

	it.each([
		['that is over', '2026-12-01T00:00:00Z'],
		['that has not begun', '2026-11-01T00:00:00Z'],
	])('says nothing of a month %s', (_, now) => {
		expect(forecast(soFar, month, new Date(now))).toBeUndefined();
	});
});

describe('The picture of usage', () => {
	const line = { key: 'a', name: '<b> & co', delivered: 4, charged: 1, free: 3, withoutPrice: 0, cost: { EUR: 1.5 } };

	it('shows each line with its cost, and no markup of others', () => {
		const svg = drawUsageReport([line, { ...line, cost: {} }]);
		expect(svg).toContain('&lt;b&gt; &amp; co');
		expect(svg).toContain('1.50 EUR');
		expect(drawUsageReport([])).toContain('No message arrived');
	});

	it.each([
		[{}, '–'],
		[{ EUR: 1, USD: 0.005 }, '1.00 EUR + 0.01 USD'],
	])('writes %j as %s', (cost, text) => {
		expect(costText(cost as Record<string, number>)).toBe(text);
	});
});

describe('callingCodeOf', () => {
	it.each([
		['+4915112345678', '+49'],
		['+12025550123', '+1'],
		['+77011234567', '+7'],
		['+351912345678', '+351'],
		['+420601123456', '+420'],
		['+27821234567', '+27'],
		['+8801712345678', '+880'],
		['4915112345678', undefined],
	])('of %s is %s', (phone, code) => {
		expect(callingCodeOf(phone)).toBe(code);
	});
});
