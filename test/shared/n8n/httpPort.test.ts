import type { IAllExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { createHttpPort } from '../../../nodes/shared/n8n/httpPort';

/** n8n rejects with its own error around the one of the system. */
const failingWith = (error: Error) =>
	createHttpPort({ helpers: { httpRequestWithAuthentication: async () => await Promise.reject(error) } } as unknown as IAllExecuteFunctions, 'whatsAppCloudApi');

const request = { method: 'POST', url: 'http://127.0.0.1:4699/messages' } as const;

describe('createHttpPort', () => {
	it.each([
		['a refused connection proves that nothing was sent', 'ECONNREFUSED', true],
		['an unknown host proves that nothing was sent', 'ENOTFOUND', true],
		['a reset connection proves nothing', 'ECONNRESET', false],
		['a time-out proves nothing', 'ETIMEDOUT', false],
		['an aborted request proves nothing', 'ECONNABORTED', false],
	])('%s', async (_, code, provenUnsent) => {
		const wrapped = Object.assign(new Error('n8n says'), { cause: Object.assign(new Error(code), { code }) });
		await expect(failingWith(wrapped)(request)).resolves.toEqual({ ok: false, failure: { reason: code, provenUnsent } });
	});

	it('takes an error without a code for one whose outcome is unknown', async () => {
		await expect(failingWith(new Error('hm'))(request)).resolves.toEqual({ ok: false, failure: { reason: 'no answer', provenUnsent: false } });
	});

	it('hands a form to n8n as parameters, each of them as often as it stands there', async () => {
		const seen: IHttpRequestOptions[] = [];
		const helpers = { httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) => (seen.push(options), { statusCode: 200, headers: {}, body: {} }) };
		const port = createHttpPort({ helpers } as unknown as IAllExecuteFunctions, 'twilioWhatsAppApi');
		const bytes = Buffer.from('Body=a%2Bb+%26+%C3%A9&MediaUrl=1&MediaUrl=2');
		await port({ ...request, body: { bytes, contentType: 'application/x-www-form-urlencoded' } });
		expect([...(seen[0]?.body as URLSearchParams)]).toEqual([['Body', 'a+b & é'], ['MediaUrl', '1'], ['MediaUrl', '2']]);
		expect(seen[0]?.headers).not.toHaveProperty('content-type');
	});
});
