import type { IAllExecuteFunctions } from 'n8n-workflow';

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
});
