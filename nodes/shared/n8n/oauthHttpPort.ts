import type { IAllExecuteFunctions } from 'n8n-workflow';

import type { HttpPort } from '../providers/httpPort';
import { createHttpPort } from './httpPort';

/** The same port, but with the token in the scheme "OAuth", which Meta's uploads of an app want in the place of "Bearer". */
export function createOAuthHttpPort({ helpers }: Pick<IAllExecuteFunctions, 'helpers'>, token: string): HttpPort {
	const request: typeof helpers.httpRequestWithAuthentication = async (_credential, options) =>
		(await helpers.httpRequest({ ...options, headers: { ...options.headers, Authorization: `OAuth ${token}` } })) as unknown;
	return createHttpPort({ helpers: { ...helpers, httpRequestWithAuthentication: request } }, '');
}
