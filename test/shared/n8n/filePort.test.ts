import { Readable } from 'node:stream';
import type { IAllExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { createFilePort } from '../../../nodes/shared/n8n/filePort';

/** n8n's helpers, keeping which of them was asked with what. */
const helpers = () => {
	const asked: Array<{ as: string; options: IHttpRequestOptions }> = [];
	const answer = (as: string, options: IHttpRequestOptions) => {
		asked.push({ as, options });
		return Promise.resolve({ statusCode: 307, headers: { Location: 'https://cdn.example/a', 'Set-Cookie': ['a'] }, body: Readable.from(['x']) });
	};
	const context = {
		helpers: {
			httpRequest: (options: IHttpRequestOptions) => answer('nobody', options),
			httpRequestWithAuthentication: (credential: string, options: IHttpRequestOptions) => answer(credential, options),
		},
	} as unknown as IAllExecuteFunctions;
	return { context, asked };
};

describe('createFilePort', () => {
	it.each([
		[undefined, 'twilioWhatsAppApi'],
		[{ anonymous: false }, 'twilioWhatsAppApi'],
		[{ anonymous: true }, 'nobody'],
	])('asks with %j as %s, and follows no redirect by itself', async (options, as) => {
		const { context, asked } = helpers();
		const answer = await createFilePort(context, 'twilioWhatsAppApi')('https://api.example/file', options);
		expect(answer).toMatchObject({ ok: true, value: { status: 307, headers: { location: 'https://cdn.example/a' } } });
		expect(asked).toEqual([{ as, options: expect.objectContaining({ method: 'GET', url: 'https://api.example/file', disableFollowRedirect: true, encoding: 'stream' }) }]);
	});
});
