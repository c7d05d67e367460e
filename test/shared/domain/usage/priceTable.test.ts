import fc from 'fast-check';
import { priceOf, readPriceTable } from '../../../../nodes/shared/domain/usage/priceTable';

const HEAD = 'region,category,price,currency,valid from';
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('Reading a price table', () => {
	it.each([
		['commas', `${HEAD}\n+49,Marketing,0.1131,eur,2026-10-01\n*,utility,0.02,USD,2026-10-01`],
		['semicolons and decimal commas', 'Region;Category;Price;Currency;Valid From\r\n+49;marketing;0,1131;EUR;2026-10-01\r\n*;utility;0,02;USD;2026-10-01\r\n'],
		['quotes, another order and an unknown column', '\uFEFF"valid_from","note","region","category","price","currency"\n"2026-10-01","x","+49","marketing","0.1131","EUR"\n"2026-10-01","","*","utility","0.02","USD"'],
	])('understands %s', (_, csv) => {
		expect(readPriceTable(csv)).toEqual({
			ok: true,
			value: [
				{ callingCode: '+49', category: 'marketing', price: 0.1131, currency: 'EUR', validFrom: day('2026-10-01') },
				{ category: 'utility', price: 0.02, currency: 'USD', validFrom: day('2026-10-01') },
			],
		});
	});

	it.each([
		['a column', 'region,price\n+49,1', /no column "category", "currency", "valid from"/],
		['a region', `${HEAD}\nGermany,marketing,1,EUR,2026-10-01`, /Line 2 .*"Germany" is neither a calling code/],
		['a price', `${HEAD}\n+49,marketing,free,EUR,2026-10-01`, /"free" is not a number/],
		['no price at all', `${HEAD}\n+49,marketing,,EUR,2026-10-01`, /"" is not a number/],
		['a currency', `${HEAD}\n+49,marketing,1,Euro,2026-10-01`, /"Euro" is not a code/],
		['a day', `${HEAD}\n+49,marketing,1,EUR,October`, /"October" is not a day/],
	])('names what is wrong with %s', (_, csv, problem) => {
		expect(readPriceTable(csv)).toEqual({ ok: false, failure: [expect.stringMatching(problem) as string] });
	});

	it('never throws, whatever it is given', () => {
		fc.assert(fc.property(fc.string(), fc.string(), (head, rest) => expect(readPriceTable(`${head}\n${rest}`)).toHaveProperty('ok')));
	});
});

describe('The price of a message', () => {
	const table = [
		{ callingCode: '+49', category: 'marketing', price: 0.11, currency: 'EUR', validFrom: day('2026-07-01') },
		{ callingCode: '+49', category: 'marketing', price: 0.13, currency: 'EUR', validFrom: day('2026-10-01') },
		{ category: 'marketing', price: 0.05, currency: 'USD', validFrom: day('2026-07-01') },
	];
	it.each([
		['is that of the country', '+49', 'Marketing', '2026-09-30', 0.11],
		['is the newer one from its first day on', '+49', 'marketing', '2026-10-01', 0.13],
		['is that for everywhere else', '+43', 'marketing', '2026-10-01', 0.05],
		['is that for everywhere else where the country is not known', undefined, 'marketing', '2026-10-01', 0.05],
		['is not known before the table begins', '+49', 'marketing', '2026-06-30', undefined],
		['is not known for another category', '+49', 'utility', '2026-10-01', undefined],
	])('%s', (_, callingCode, category, at, price) => {
		expect(priceOf(table, { category, at: day(at), ...(callingCode === undefined ? {} : { callingCode }) })?.price).toBe(price);
	});
});
