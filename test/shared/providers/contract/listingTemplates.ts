import type { Provider } from '../../../../nodes/shared/providers/provider';
import type { ProviderFixtures } from './providerFixtures';
import { answering, HTML_OF_A_PROXY } from './recordedHttp';

/** How every vendor lists its templates. */
export function describeTemplates(makeProvider: () => Provider, { templates }: ProviderFixtures): void {
	const provider = makeProvider();

	(templates ? describe : describe.skip)('listing templates', () => {
		it('reads all pages, each template with name, language, status and category', async () => {
			const { http } = answering(...(templates?.pages ?? []));
			const result = await provider.listTemplates(http, templates!.account);
			expect(result.ok && result.value.map(({ name }) => name)).toEqual(templates?.names);
			expect(result.ok && result.value[0]).toMatchObject({ id: expect.any(String), language: expect.any(String), status: expect.any(String), category: expect.any(String) });
		});

		it('asks for no more pages than are wanted', async () => {
			const { http, requests } = answering(...(templates?.pages ?? []));
			const result = await provider.listTemplates(http, templates!.account, { limit: 1 });
			expect(result.ok && result.value).toHaveLength(1);
			expect(requests).toHaveLength(1);
		});

		it('may be repeated after any failure of the server, because it changes nothing', async () => {
			const { http } = answering(HTML_OF_A_PROXY);
			expect(await provider.listTemplates(http, templates!.account)).toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
		});
	});
}
