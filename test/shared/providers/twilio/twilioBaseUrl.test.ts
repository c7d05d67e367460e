import { accountUrl, productUrl } from '../../../../nodes/shared/providers/twilio/http/productUrl';
import { twilioBaseUrl } from '../../../../nodes/shared/providers/twilio/twilioBaseUrl';

describe('Where Twilio is', () => {
	it.each<[place: Parameters<typeof twilioBaseUrl>[0], url: string]>([
		[{}, 'https://api.twilio.com'],
		[{ edge: ' ', region: '' }, 'https://api.twilio.com'],
		[{ edge: 'dublin', region: 'ie1' }, 'https://api.dublin.ie1.twilio.com'],
		[{ edge: 'sydney' }, 'https://api.sydney.us1.twilio.com'],
		[{ region: 'au1' }, 'https://api.au1.twilio.com'],
		[{ baseUrl: 'http://127.0.0.1:4020/', edge: 'dublin' }, 'http://127.0.0.1:4020'],
	])('%j', (place, url) => {
		expect(twilioBaseUrl(place)).toBe(url);
	});

	it.each([
		['https://api.twilio.com', 'https://content.twilio.com/v1/Content'],
		['https://api.dublin.ie1.twilio.com', 'https://content.dublin.ie1.twilio.com/v1/Content'],
		['http://127.0.0.1:4020', 'http://127.0.0.1:4020/v1/Content'],
		['https://api.twilio.com.example.org', 'https://api.twilio.com.example.org/v1/Content'],
		['https://api.example.org/twilio', 'https://api.example.org/twilio/v1/Content'],
	])('has a host for each product, which another server has not: %s', (baseUrl, url) => {
		expect(productUrl({ baseUrl }, 'content', '/v1/Content')).toBe(url);
	});

	it('keeps an odd account inside its part of the address', () => {
		expect(accountUrl({ baseUrl: 'https://api.twilio.com', numberId: '', businessAccountId: '../AC?x=' }, '/Messages.json')).toBe(
			'https://api.twilio.com/2010-04-01/Accounts/..%2FAC%3Fx%3D/Messages.json',
		);
	});
});
