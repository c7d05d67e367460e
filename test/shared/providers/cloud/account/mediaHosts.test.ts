import fc from 'fast-check';

import { mayReceiveToken } from '../../../../../nodes/shared/providers/cloud/account/media/mediaHosts';

const BASE = 'https://graph.facebook.com/v25.0';

describe('The token may go to', () => {
	it.each([
		['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', BASE],
		['https://scontent-fra5-1.xx.fbcdn.net/v/1.jpg', BASE],
		['https://mmg.whatsapp.net/v/1', BASE],
		['https://LOOKASIDE.fbsbx.com/a', BASE],
		['https://graph.facebook.com/v25.0/777', BASE],
		['http://127.0.0.1:4010/whatsapp_business/attachments/?mid=1', 'http://127.0.0.1:4010/v25.0'],
	])('%s', (address, base) => {
		expect(mayReceiveToken(address, base)).toBe(true);
	});
});

describe('The token never goes to', () => {
	it.each([
		['plain HTTP', 'http://lookaside.fbsbx.com/a'],
		['another port', 'https://lookaside.fbsbx.com:8443/a'],
		['a host that only begins like it', 'https://lookaside.fbsbx.com.example.org/a'],
		['a host that only ends like it', 'https://evilfbcdn.net/a'],
		['the bare domain', 'https://fbcdn.net/a'],
		['a neighbour of the download host', 'https://other.fbsbx.com/a'],
		['another host in the userinfo', 'https://lookaside.fbsbx.com@example.org/a'],
		['an allowed host with userinfo', 'https://someone:secret@lookaside.fbsbx.com/a'],
		['another port of the base host', 'https://graph.facebook.com:444/a'],
		['the base host over plain HTTP', 'http://graph.facebook.com/a'],
		['a name with a dot at its end', 'https://lookaside.fbsbx.com./a'],
		['a host hidden behind a backslash', 'https://example.org\\@lookaside.fbsbx.com/a'],
		['the machine itself', 'http://127.0.0.1/a'],
		['a file', 'file:///etc/passwd'],
		['data', 'data:text/plain,hi'],
		['nothing', ''],
		['no address', 'lookaside.fbsbx.com/a'],
	])('%s', (_what, address) => {
		expect(mayReceiveToken(address, BASE)).toBe(false);
	});

	it('any other host, however it is written', () => {
		fc.assert(
			fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (address) => {
				const { hostname, origin } = new URL(address);
				fc.pre(origin !== new URL(BASE).origin && hostname !== 'lookaside.fbsbx.com' && !/\.(fbcdn|whatsapp)\.net$/.test(hostname));
				expect(mayReceiveToken(address, BASE)).toBe(false);
			}),
		);
	});

	it('anything that is no address, and not where the base URL is none either', () => {
		fc.assert(fc.property(fc.string(), (text) => void expect(mayReceiveToken(text, text)).toBe(URL.canParse(text) && isOrigin(text))));
	});
});

const isOrigin = (text: string): boolean => {
	const { origin, username, password } = new URL(text);
	return origin !== 'null' && !username && !password;
};
