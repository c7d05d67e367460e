import fc from 'fast-check';

import { callbackUrl, withRetries } from '../../../../nodes/shared/providers/twilio/webhook/callbackUrl';
import { parseCallback } from '../../../../nodes/shared/providers/twilio/webhook/parseCallback';
import { readCallback } from '../../../../nodes/shared/providers/twilio/webhook/readCallback';
import { situation } from './situation';

const URL_OF_TRIGGER = 'https://n8n.example.com/webhook/abc';
const form = (body: unknown): Buffer => Buffer.from(new URLSearchParams(body as Record<string, string>).toString());

describe('The address for receipts', () => {
	it.each([
		[URL_OF_TRIGGER, undefined, URL_OF_TRIGGER],
		[URL_OF_TRIGGER, 'ticket=42 & more', `${URL_OF_TRIGGER}?helpdeskCorrelation=ticket%3D42%20%26%20more`],
		[`${URL_OF_TRIGGER}?a=1#rc=1`, 'x', `${URL_OF_TRIGGER}?a=1&helpdeskCorrelation=x#rc=1`],
	])('%s with the correlation %s', (url, correlation, expected) => {
		expect(callbackUrl(url, correlation)).toBe(expected);
	});

	it('asks for more tries, unless it says itself how many', () => {
		expect(withRetries(URL_OF_TRIGGER)).toBe(`${URL_OF_TRIGGER}#rc=3&rp=ct,5xx`);
		expect(withRetries(`${URL_OF_TRIGGER}#rc=0`)).toBe(`${URL_OF_TRIGGER}#rc=0`);
	});

	it('brings every correlation back, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0')), (correlation) => {
				const url = withRetries(callbackUrl(`${URL_OF_TRIGGER}?a=1`, correlation)).replace(/#.*$/s, '');
				const events = parseCallback(readCallback({ rawBody: form(situation('status-sent')), headers: {}, url }));
				expect(events).toMatchObject([{ event: 'status', status: { correlation } }]);
			}),
		);
	});
});

describe('A call of Twilio', () => {
	const rawBody = Buffer.from('Body=a%5Bb%5D+c&a%5Bb%5D=1&MediaUrl0=x&MediaUrl0=y');

	it('is read as it was signed: a form, with lists where a name is repeated', () => {
		expect(readCallback({ rawBody, headers: {}, url: URL_OF_TRIGGER })).toEqual({ Body: 'a[b] c', 'a[b]': '1', MediaUrl0: ['x', 'y'] });
	});

	it('is read as JSON where the address holds its digest, and only there', () => {
		const json = Buffer.from('[{"type":"x"}]');
		expect(readCallback({ rawBody: json, headers: {}, url: `${URL_OF_TRIGGER}?bodySHA256=00` })).toEqual([{ type: 'x' }]);
		expect(readCallback({ rawBody: json, headers: {}, url: URL_OF_TRIGGER })).toEqual({ '[{"type":"x"}]': '' });
	});

	it('is read from the address where there is no body', () => {
		expect(readCallback({ rawBody: Buffer.alloc(0), headers: {}, url: `${URL_OF_TRIGGER}?Body=Hi+there` })).toEqual({ Body: 'Hi there' });
	});
});
