import type { FetchedMedia } from '../../../../nodes/shared/providers/fetchedMedia';
import type { FilePort } from '../../../../nodes/shared/providers/filePort';
import type { Provider } from '../../../../nodes/shared/providers/provider';
import type { ProviderFixtures } from './providerFixtures';
import { answering } from './recordedHttp';

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

		it('never takes a download to another host', async () => {
			const { files, urls } = fileOf('', 302, { location: 'https://elsewhere.example/file' });
			expect(await fetch(files)).toMatchObject({ ok: false, failure: { class: 'media', message: expect.stringContaining('elsewhere.example') } });
			expect(urls).toEqual([held?.url]);
		});

		it('says what happened and the way out where the vendor refuses', async () => {
			const result = await fetch(fileOf('').files, 1000, [fixtures.answers.refused]);
			expect(result).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/\S.+\.$/), advice: expect.stringMatching(/\S.+\.$/) } });
		});
	});
}
