import type { FetchedMedia } from '../../../../nodes/shared/providers/fetchedMedia';
import type { FilePort } from '../../../../nodes/shared/providers/filePort';
import type { HttpPort } from '../../../../nodes/shared/providers/httpPort';
import type { Provider } from '../../../../nodes/shared/providers/provider';
import type { ProviderFixtures } from './providerFixtures';
import { answering } from './recordedHttp';

/** Into the network of whoever runs the desk, onto its disk, or to somebody who only looks like the vendor. */
const OTHER_HOSTS = [
	...['https://elsewhere.example/file', 'http://127.0.0.1:5678/rest/settings', 'http://localhost/', 'http://[::1]:5432/', 'http://2130706433/', 'http://0x7f.1/', 'http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/'],
	...['http://metadata.google.internal/', 'https://lookaside.fbsbx.com@127.0.0.1/', 'https://api.twilio.com@127.0.0.1/', 'https://lookaside.fbsbx.com.elsewhere.example/', 'https://eviltwiliocdn.com/', 'http://media.twiliocdn.com/'],
	...['https://lookaside.fbsbx.com:22/', '//127.0.0.1/', 'file:///etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'data:text/plain,x'],
];

const fileOf = (content: string, status = 200, headers: Record<string, string> = {}) => {
	const urls: string[] = [];
	const files: FilePort = (url) => {
		urls.push(url);
		const bytes = async function* () {
			await Promise.resolve();
			for (const part of content) yield Buffer.from(part);
		};
		return Promise.resolve({ ok: true, value: { status, headers, content: bytes(), discard: () => undefined } });
	};
	return { files, urls };
};

const contentOf = async ({ content }: FetchedMedia): Promise<string> => {
	const chunks: Uint8Array[] = [];
	for await (const chunk of content) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
};

/** How every vendor hands over a file that it holds. */
export function describeFetching(makeProvider: () => Provider, fixtures: ProviderFixtures): void {
	const { held } = fixtures;
	const provider = makeProvider();

	(held ? describe : describe.skip)('fetching a file', () => {
		const fetch = async (files: FilePort, maxBytes = 1000, answers = held?.answers ?? []) =>
			await provider.fetchMedia(answering(...answers).http, files, fixtures.account, held?.id ?? '', maxBytes);

		it('gives its type and its bytes, from where the vendor keeps it', async () => {
			const { files, urls } = fileOf('a file');
			const result = await fetch(files);
			expect(result).toMatchObject({ ok: true, value: { id: held?.id, mimeType: held?.mimeType } });
			expect(result.ok && (await contentOf(result.value))).toBe('a file');
			expect(urls).toEqual([held?.url]);
		});

		it('breaks off when there is more than allowed, whatever was announced', async () => {
			const result = await fetch(fileOf('a file').files, 5);
			const content = result.ok ? contentOf(result.value) : Promise.reject(new Error(result.failure.message));
			await expect(content).rejects.toThrow(/more than/);
		});

		it('does not begin when too much is announced', async () => {
			const result = await fetch(fileOf('', 200, { 'content-length': '5000' }).files);
			expect(result).toMatchObject({ ok: false, failure: { class: 'media', retryable: false } });
		});

		it.each(OTHER_HOSTS)('never takes a download to another host: %s', async (location) => {
			const { files, urls } = fileOf('', 302, { location });
			const named = URL.canParse(location) ? new URL(location).host : '';
			expect(await fetch(files)).toMatchObject({ ok: false, failure: { class: 'media', message: expect.stringContaining(named) } });
			expect(urls).toEqual([held?.url]);
		});

		it('never asks for another file than the one that was named, whatever stands in its id', async () => {
			for (const id of ['../../me', '..', '//169.254.169.254/latest/meta-data', 'https://elsewhere.example/a', 'a?access_token=1', 'a#b', '\\\\elsewhere.example\\a', 'a\r\nHost: elsewhere.example']) {
				const requests: string[] = [];
				const http: HttpPort = ({ url }) => {
					requests.push(url);
					return Promise.resolve({ ok: false, failure: { reason: 'ECONNREFUSED', provenUnsent: true } });
				};
				expect((await provider.fetchMedia(http, fileOf('').files, fixtures.account, id, 1000)).ok).toBe(false);
				const allowed = [fixtures.account.baseUrl, fixtures.account.mediaBaseUrl].flatMap((base) => (base ? [new URL(base).origin] : []));
				for (const url of requests) expect(allowed).toContain(new URL(url).origin);
				for (const url of requests) expect(new URL(url).search + new URL(url).hash).toBe('');
			}
		});

		it('says what happened and the way out where the vendor refuses', async () => {
			const result = await fetch(fileOf('').files, 1000, [fixtures.answers.refused]);
			expect(result).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/\S.+\.$/), advice: expect.stringMatching(/\S.+\.$/) } });
		});
	});
}
