import fc from 'fast-check';

import type { FilePort } from '../../../../../nodes/shared/providers/filePort';
import { deleteMedia } from '../../../../../nodes/shared/providers/twilio/account/media/deleteMedia';
import { fetchContactCards } from '../../../../../nodes/shared/providers/twilio/account/media/fetchContactCards';
import { fetchMedia } from '../../../../../nodes/shared/providers/twilio/account/media/fetchMedia';
import { listMedia } from '../../../../../nodes/shared/providers/twilio/account/media/listMedia';
import { mayServeMedia } from '../../../../../nodes/shared/providers/twilio/account/media/mediaHosts';
import { mediaIdInUrl } from '../../../../../nodes/shared/providers/twilio/mediaId';
import { answering } from '../../contract/recordedHttp';
import { sid } from '../sid';
import { ACCOUNT, BELOW_ACCOUNT, gone, json } from './account';

const ID = `${sid('MM', 1)}-${sid('ME', 1)}`;
const MEDIA_URL = `${BELOW_ACCOUNT}/Messages/${sid('MM', 1)}/Media/${sid('ME', 1)}`;
const CDN = 'https://mms.twiliocdn.com/signed?Signature=x';
const described = json({ sid: sid('ME', 1), content_type: 'application/pdf; charset=binary' });

/** Gives these answers one after the other, and keeps where it was asked and whether as somebody. */
const serving = (...answers: Array<{ status?: number; headers?: Record<string, string>; text?: string }>) => {
	const asked: Array<{ url: string; anonymous: boolean }> = [];
	let discarded = 0;
	const files: FilePort = (url, { anonymous = false } = {}) => {
		const { status = 200, headers = {}, text = '' } = answers[asked.push({ url, anonymous }) - 1] ?? {};
		const content = async function* () {
			await Promise.resolve();
			yield Buffer.from(text);
		};
		return Promise.resolve({ ok: true, value: { status, headers, content: content(), discard: () => discarded++ } });
	};
	return { files, asked, discarded: () => discarded };
};

const fetch = async (files: FilePort, account = ACCOUNT) => await fetchMedia(answering(described).http, files, account, ID, 1000);

describe('A file at Twilio', () => {
	it('is fetched with the credentials, and without them from where that leads', async () => {
		const { files, asked, discarded } = serving(
			{ status: 307, headers: { location: CDN } },
			{ headers: { 'content-length': '6', 'content-disposition': 'attachment; filename="bill.pdf"' }, text: 'a file' },
		);
		expect(await fetch(files)).toMatchObject({ ok: true, value: { id: ID, mimeType: 'application/pdf', bytes: 6, fileName: 'bill.pdf' } });
		expect(asked).toEqual([
			{ url: MEDIA_URL, anonymous: false },
			{ url: CDN, anonymous: true },
		]);
		expect(discarded()).toBe(1);
	});

	it('is not fetched from anywhere else, and not round and round', async () => {
		const away = serving({ status: 307, headers: { location: 'http://169.254.169.254/latest' } });
		expect(await fetch(away.files)).toMatchObject({ ok: false, failure: { class: 'media', message: expect.stringContaining('169.254.169.254'), retryable: false } });
		expect(away.asked).toHaveLength(1);
		const round = serving(...Array.from({ length: 10 }, () => ({ status: 307, headers: { location: CDN } })));
		expect(await fetch(round.files)).toMatchObject({ ok: false, failure: { message: expect.stringContaining('more than 5 times') } });
	});

	it.each([
		['before its bytes', () => fetch(serving({ status: 404, text: '{"code":20404}' }).files)],
		['before its description', () => fetchMedia(answering(json({ code: 20404 }, 404)).http, serving().files, ACCOUNT, ID, 1000)],
	])('may be told before it is there, so it is worth asking again: %s', async (_what, attempt) => {
		expect(await attempt()).toMatchObject({ ok: false, failure: { class: 'media', retryable: true, httpStatus: 404 } });
	});

	it.each([
		['a refusal', { status: 401, text: '{"code":20003}' }, { class: 'auth', code: 20003 }],
		['a gateway', { status: 502, text: '<html>' }, { class: 'temporary', retryable: true }],
	])('says why it cannot be had: %s', async (_what, answer, failure) => {
		expect(await fetch(serving(answer).files)).toMatchObject({ ok: false, failure });
	});

	it('may be fetched again where no connection came about', async () => {
		const files: FilePort = () => Promise.resolve({ ok: false, failure: { reason: 'ECONNRESET', provenUnsent: false } });
		expect(await fetch(files)).toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
	});

	it.each(['', 'ME1', '../../Accounts', `${sid('MM', 1)}/${sid('ME', 1)}`])('is not looked for under what is no media id: "%s"', async (id) => {
		const { http, requests } = answering();
		await expect(fetchMedia(http, serving().files, ACCOUNT, id, 1000)).resolves.toMatchObject({ ok: false, failure: { class: 'invalidRequest' } });
		expect(requests).toEqual([]);
	});

	it('may be the contacts that somebody shared', async () => {
		const { files } = serving({ text: 'BEGIN:VCARD\nFN:Grace Beispiel\nTEL;waid=4915112345678:+49 151 12345678\nEND:VCARD' });
		await expect(fetchContactCards(answering(described).http, files, ACCOUNT, ID)).resolves.toEqual({
			ok: true,
			value: [{ name: 'Grace Beispiel', phones: [{ phone: '+49 151 12345678', waId: '4915112345678' }], emails: [] }],
		});
		const huge = serving({ text: 'x'.repeat(1024 * 1024 + 1) });
		await expect(fetchContactCards(answering(described).http, huge.files, ACCOUNT, ID)).resolves.toMatchObject({ ok: false, failure: { class: 'media', message: expect.stringContaining('more than 1 MB') } });
	});

	it('is listed with its message', async () => {
		const { http, requests } = answering(json({ media_list: [{ sid: sid('ME', 1), content_type: 'image/jpeg' }], next_page_uri: null }));
		await expect(listMedia(http, ACCOUNT, sid('MM', 1))).resolves.toEqual({ ok: true, value: [{ id: ID, mimeType: 'image/jpeg', url: MEDIA_URL }] });
		expect(requests[0]?.url).toBe(`${BELOW_ACCOUNT}/Messages/${sid('MM', 1)}/Media.json`);
	});

	it('can be deleted', async () => {
		const { http, requests } = answering(gone);
		await expect(deleteMedia(http, ACCOUNT, ID)).resolves.toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([{ method: 'DELETE', url: `${MEDIA_URL}.json` }]);
	});

	it('has the same id whatever the address says beside it', () => {
		expect([MEDIA_URL, `${MEDIA_URL}.json`, MEDIA_URL.replace('api.twilio.com', '127.0.0.1:4020')].map(mediaIdInUrl)).toEqual([ID, ID, ID]);
		expect(['', 'https://a.example/x.png', `${MEDIA_URL}/more`].map(mediaIdInUrl)).toEqual([undefined, undefined, undefined]);
	});
});

describe('The bytes of a file may come from', () => {
	const BASE = 'https://api.twilio.com';

	it.each([
		[CDN, BASE],
		['https://api.twilio.com/2010-04-01/x', BASE],
		['https://media.twiliocdn.com/AC/ME', BASE],
		['https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC/ME?X-Amz-Signature=x', BASE],
		['http://127.0.0.1:4020/cdn/ME', 'http://127.0.0.1:4020'],
	])('%s', (address, base) => {
		expect(mayServeMedia(address, base)).toBe(true);
	});

	it.each([
		['plain HTTP', 'http://mms.twiliocdn.com/a'],
		['another port', 'https://mms.twiliocdn.com:8443/a'],
		['a host that only begins like it', 'https://mms.twiliocdn.com.example.org/a'],
		['a host that only ends like it', 'https://eviltwiliocdn.com/a'],
		['the bare domain', 'https://twilio.com/a'],
		['userinfo', 'https://api.twilio.com@example.org/a'],
		['userinfo of an allowed host', 'https://a:b@api.twilio.com/a'],
		['a bucket of somebody else', 'https://s3.amazonaws.com/other/a'],
		['the machine itself', 'http://127.0.0.1/a'],
		['a file', 'file:///etc/passwd'],
		['nothing', ''],
	])('not from %s', (_what, address) => {
		expect(mayServeMedia(address, BASE)).toBe(false);
	});

	it('not from any other host', () => {
		fc.assert(
			fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (address) => {
				const { hostname } = new URL(address);
				fc.pre(!/\.twilio(cdn)?\.com$/.test(hostname));
				expect(mayServeMedia(address, BASE)).toBe(false);
			}),
		);
	});
});
