import { createHash } from 'node:crypto';
import { parse, stringify } from 'node:querystring';
import fc from 'fast-check';
import { getExpectedTwilioSignature, validateRequest } from 'twilio';

import { verifySignature } from '../../../../nodes/shared/providers/twilio/verifySignature';
import { sid } from './sid';

const TOKEN = '0123456789abcdef'.repeat(2);
const BASE = 'https://n8n.example.com';
const ACCOUNT = sid('AC', 1);
const verified = { ok: true, value: undefined };
const wrong = { ok: false, failure: 'wrongSignature' };

type Parameters = Record<string, string | string[]>;

const form = (parameters: Parameters): Buffer =>
	Buffer.from(new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))).toString());
const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
const verify = (url: string, rawBody: Buffer, signature: string | string[], tokens = [TOKEN]) =>
	verifySignature({ url, rawBody, headers: { 'x-twilio-signature': signature } }, tokens);

const INBOUND = { AccountSid: ACCOUNT, ApiVersion: '2010-04-01', NumMedia: '0', To: 'whatsapp:+14155550100' };
const TEXT = {
	...INBOUND,
	Body: 'Olá 👋 café & chá = ótimo',
	From: 'whatsapp:+5511987654321',
	MessageSid: sid('SM', 1),
	SmsMessageSid: sid('SM', 1),
	SmsSid: sid('SM', 1),
	MessageType: 'text',
	NumSegments: '1',
	ProfileName: "Zoë O'Hara",
	SmsStatus: 'received',
	WaId: '5511987654321',
};
const LOCATION = { AccountSid: ACCOUNT, Body: '', From: 'whatsapp:+14155550123', Latitude: '48.8583701', Longitude: '2.2944813', MessageSid: sid('SM', 2), MessageType: 'location', NumMedia: '0', To: 'whatsapp:+14155550100' };
const RECEIPT = { AccountSid: ACCOUNT, ErrorCode: '63016', EventType: 'UNDELIVERED', From: 'whatsapp:+14155550100', MessageSid: sid('SM', 4), MessageStatus: 'undelivered', To: 'whatsapp:+14155550123' };
const CALL = { CallSid: 'CA1234567890ABCDE', Digits: '1234', To: '+18005551212' };
const JSON_BODY = Buffer.from(JSON.stringify({ type: 'com.twilio.messaging.message.delivered', data: { messageSid: sid('SM', 5) } }));
const JSON_URL = `${BASE}/webhook/abc/events?bodySHA256=daf0440ed7c6dd7bd5cd881540f7af7540b52fe93dea78faa9a9eebcfcc6c6ea`;

/** Signatures that were made with Twilio's own library, and two of its documentation. */
const KNOWN: Array<[what: string, token: string, url: string, rawBody: Buffer, signature: string]> = [
	['a form of the documentation', '12345', 'https://mycompany.com/myapp', form({ ...CALL, Caller: '+12349013030', From: '+12349013030' }), '3KI2uRuYyAdhZIJXcpU0izDUzWI='],
	['one with a query', '12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', form({ ...CALL, Caller: '+14158675309', From: '+14158675309' }), 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
	['a text with accents and an emoji', TOKEN, `${BASE}/webhook/1f0c6a52-7f0b-4f2a-9f54-2c6d0c0f7a11/twilio-whatsapp`, form(TEXT), 'ktuLzMozuV4Yjqh7kY+DXPJNuWc='],
	['an empty parameter', TOKEN, `${BASE}/webhook/abc/twilio-whatsapp`, form(LOCATION), '6sqpAEq/R6Lbbq2NcDQC7AG8yKo='],
	['a port of its own', TOKEN, `${BASE}:5678/webhook/abc/twilio-whatsapp?sb=1`, form(RECEIPT), 'qOQUSL5X3HPPZy6MRU0rqR+MKE0='],
	['no port', TOKEN, `${BASE}/webhook/x`, form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
	['the usual port', TOKEN, `${BASE}:443/webhook/x`, form({ A: '1' }), 'eZ+UivJQt99JAMmaacl6J4Y4vMs='],
	['the usual port where the address names none', TOKEN, `${BASE}/webhook/x`, form({ A: '1' }), 'eZ+UivJQt99JAMmaacl6J4Y4vMs='],
	['no port where the address names the usual one', TOKEN, `${BASE}:443/webhook/x`, form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
	['a repeated parameter', TOKEN, `${BASE}/webhook/x`, form({ B: '2', A: ['z', 'a', 'a'] }), 'bLHz1UEDOPVDlAYCQHCrRMi8cCI='],
	['userinfo', TOKEN, 'https://user:pass@n8n.example.com/webhook/x', form({ A: '1' }), '+uBOn4Nd6qNWJ9HcoqShlTgiiNc='],
	['a GET', TOKEN, `${BASE}/webhook/x?Body=Hi+there&From=whatsapp%3A%2B14155550123`, Buffer.alloc(0), 'VmbMY3l7kS1LInH/CYyzZ1L1uzY='],
	['JSON', TOKEN, JSON_URL, JSON_BODY, 'uOfMRcbjGHg+qBqyZXjG2MLUhus='],
];

describe('A signature of Twilio', () => {
	it.each(KNOWN)('is believed: %s', (_what, token, url, rawBody, signature) => {
		expect(verify(url, rawBody, signature, [token])).toEqual(verified);
	});

	it.each<[what: string, url: string, rawBody: Buffer, signature: string]>([
		['over plain HTTP', 'http://n8n.example.com/webhook/x', form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
		['with a slash at the end', `${BASE}/webhook/x/`, form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
		['in another case', `${BASE}/webhook/X`, form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
		['on another host', 'https://n8n.example.org/webhook/x', form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
		['with another port than the one that was signed', `${BASE}:8443/webhook/x`, form({ A: '1' }), 'eZ+UivJQt99JAMmaacl6J4Y4vMs='],
		['with another query', `${BASE}/webhook/x?a=1`, form({ A: '1' }), 'VqZGukCMvIe39INiIh64AuTzCnQ='],
		['of JSON with a byte more', JSON_URL, Buffer.concat([JSON_BODY, Buffer.from(' ')]), 'uOfMRcbjGHg+qBqyZXjG2MLUhus='],
		['of JSON with another digest', JSON_URL.replace('daf0', 'daf1'), JSON_BODY, 'uOfMRcbjGHg+qBqyZXjG2MLUhus='],
		['of an address alone, with a body under it', `${BASE}/webhook/x?Body=Hi+there&From=whatsapp%3A%2B14155550123`, Buffer.from('{"Body":"Hi"}'), 'VmbMY3l7kS1LInH/CYyzZ1L1uzY='],
	])('is not believed: %s', (_what, url, rawBody, signature) => {
		expect(verify(url, rawBody, signature)).toEqual(wrong);
	});

	const url = `${BASE}/webhook/x`;
	const body = form({ A: '1' });
	const good = 'VqZGukCMvIe39INiIh64AuTzCnQ=';

	it('is found among several headers, and under any of several tokens', () => {
		expect(verify(url, body, ['a'.repeat(27) + '=', good], ['old token', TOKEN])).toEqual(verified);
		expect(verifySignature({ url, rawBody: body, headers: { 'X-Twilio-Signature': good } }, [TOKEN])).toEqual(verified);
		expect(verify(`${url}#rc=3&rp=ct,5xx`, body, good)).toEqual(verified);
	});

	it.each<[what: string, headers: Record<string, string | undefined>, tokens: string[], failure: string]>([
		['no token', { 'x-twilio-signature': good }, [], 'noSecret'],
		['only an empty token', { 'x-twilio-signature': good }, [''], 'noSecret'],
		['no header', {}, [TOKEN], 'missingSignature'],
		['an empty header', { 'x-twilio-signature': '' }, [TOKEN], 'missingSignature'],
		['hex', { 'x-twilio-signature': 'ab'.repeat(20) }, [TOKEN], 'malformedSignature'],
		['a letter too few', { 'x-twilio-signature': good.slice(1) }, [TOKEN], 'malformedSignature'],
	])('is told apart: %s', (_what, headers, tokens, failure) => {
		expect(verifySignature({ url, rawBody: body, headers }, tokens)).toEqual({ ok: false, failure });
	});

	it('proves nothing where the address is not known', () => {
		expect(verifySignature({ rawBody: body, headers: { 'x-twilio-signature': good } }, [TOKEN])).toEqual(wrong);
	});
});

describe("Twilio's own library and we", () => {
	const token = fc.string({ minLength: 1 });
	const name = fc.oneof(fc.constantFrom('Body', 'From', 'a[b]', '__proto__x', 'é', '🙂'), fc.string({ unit: 'grapheme', minLength: 1 }));
	const value = fc.string({ unit: 'grapheme' });
	const parameters = fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 })), { maxKeys: 8, noNullPrototype: true });
	const query = fc.oneof(
		fc.constant(''),
		fc.webQueryParameters().map((text) => `?${text}`),
		fc.array(fc.tuple(fc.stringMatching(/^[a-z1-9]{1,4}$/), fc.stringMatching(/^[a-z' !~()*%20+]{0,8}$/)), { minLength: 1, maxLength: 4 }).map((pairs) => `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`),
	);
	const address = fc
		.tuple(fc.constantFrom('https', 'http'), fc.domain(), fc.constantFrom('', ':443', ':80', ':5678'), fc.constantFrom('', 'user:pass@'), fc.webPath(), query)
		.map(([scheme, host, port, userInfo, path, text]) => `${scheme}://${userInfo}${host}${port}${path}${text}`);
	it('believe the same: whatever it signs as a form', () => {
		fc.assert(
			fc.property(token, address, parameters, (secret, url, written) => {
				const signature = getExpectedTwilioSignature(secret, url, written);
				expect(verify(url, form(written), signature, [secret])).toEqual(verified);
			}),
			{ numRuns: 300 },
		);
	});

	it('believe the same: whatever it signs as JSON', () => {
		fc.assert(
			fc.property(token, address, fc.json(), (secret, plain, json) => {
				const rawBody = Buffer.from(json);
				const url = `${plain}${plain.includes('?') ? '&' : '?'}bodySHA256=${digestOf(rawBody)}`;
				expect(verify(url, rawBody, getExpectedTwilioSignature(secret, url, {}), [secret])).toEqual(verified);
			}),
		);
	});

	/** As some of Twilio's older servers write a query. */
	const plain = (url: string): string => url.replace(/\?(.+)$/s, (_whole, written: string) => `?${stringify(parse(written))}`);
	const PORT = /^(https?:\/\/[^/?#]*?):\d+(?=[/?#]|$)/;

	it('believe the same of every form of an address', () => {
		fc.assert(
			fc.property(address, address, fc.constantFrom('as it is', 'normal', 'without port', 'in plain words', 'another'), (url, other, which) => {
				const normal = new URL(url).toString();
				const signed = { 'as it is': url, normal, 'without port': url.replace(PORT, '$1'), 'in plain words': plain(normal).replace(PORT, '$1'), another: other }[which];
				const signature = getExpectedTwilioSignature(TOKEN, signed, { A: '1' });
				expect(verify(url, form({ A: '1' }), signature).ok).toBe(validateRequest(TOKEN, signature, url, { A: '1' }));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('A changed byte is refused', () => {
	const url = `${BASE}/webhook/abc/twilio-whatsapp?sb=1`;
	const rawBody = form(TEXT);
	const signature = getExpectedTwilioSignature(TOKEN, url, TEXT);
	const anyByte = (length: number) => fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }));
	const changed = (bytes: Buffer, [position, change]: [number, number]): Buffer => {
		const forged = Buffer.from(bytes);
		forged.writeUInt8(forged.readUInt8(position) ^ change, position);
		return forged;
	};
	/** What Twilio signs of a form: the decoded names and values in order, without anything between them. */
	const signedText = (bytes: Buffer): string => {
		const values = new Map<string, Set<string>>();
		for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) values.set(name, (values.get(name) ?? new Set()).add(value));
		return [...values.keys()].sort().map((name) => [...values.get(name)!].sort().map((value) => name + value).join('')).join('');
	};

	it('of a form, unless it reads the same: Twilio signs what is decoded', () => {
		fc.assert(
			fc.property(anyByte(rawBody.length), (change) => {
				const forged = changed(rawBody, change);
				fc.pre(signedText(forged) !== signedText(rawBody));
				expect(verify(url, forged, signature)).toEqual(wrong);
			}),
			{ numRuns: 500 },
		);
	});

	it('of JSON, without exception', () => {
		fc.assert(
			fc.property(anyByte(JSON_BODY.length), (change) => {
				expect(verify(JSON_URL, changed(JSON_BODY, change), 'uOfMRcbjGHg+qBqyZXjG2MLUhus=')).toEqual(wrong);
			}),
		);
	});

	it('of the token and of the header', () => {
		fc.assert(
			fc.property(anyByte(TOKEN.length), anyByte(signature.length), (inToken, inHeader) => {
				expect(verify(url, rawBody, signature, [changed(Buffer.from(TOKEN), inToken).toString('latin1')]).ok).toBe(false);
				expect(verify(url, rawBody, changed(Buffer.from(signature), inHeader).toString('latin1')).ok).toBe(false);
			}),
			{ numRuns: 300 },
		);
	});

	it('of the address', () => {
		fc.assert(
			fc.property(fc.integer({ min: BASE.length + 1, max: url.length - 1 }), fc.constantFrom(...'abcXYZ019/?&=%'), (position, letter) => {
				fc.pre(url[position] !== letter);
				const forged = url.slice(0, position) + letter + url.slice(position + 1);
				expect(verify(forged, rawBody, signature).ok).toBe(validateRequest(TOKEN, signature, forged, TEXT));
				expect(verify(forged, rawBody, signature)).toEqual(wrong);
			}),
			{ numRuns: 300 },
		);
	});
});
