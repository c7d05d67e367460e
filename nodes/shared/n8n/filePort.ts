import type { IAllExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { failed, success } from '../domain/result';
import type { FilePort } from '../providers/filePort';
import { readErrorCode } from './readErrorCode';

/** Until the first byte; what comes then may take as long as it takes. */
const TIMEOUT_MS = 60_000;

/** The vendor's file servers turn away callers that do not say who they are. */
const USER_AGENT = 'n8n-nodes-whatsapp-helpdesk';

type ByteStream = AsyncIterable<Uint8Array> & { destroy?: () => void };

/** Downloads as a stream through n8n's own authenticated request; no redirect is followed, so the token stays where it was sent. */
export function createFilePort(context: Pick<IAllExecuteFunctions, 'helpers'>, credentialType: string): FilePort {
	return async (url, { anonymous = false } = {}) => {
		const options: IHttpRequestOptions = {
			method: 'GET',
			url,
			headers: { 'user-agent': USER_AGENT },
			encoding: 'stream',
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		};
		try {
			const response = (await (anonymous
				? context.helpers.httpRequest(options)
				: context.helpers.httpRequestWithAuthentication.call(context as IAllExecuteFunctions, credentialType, options))) as IN8nHttpFullResponse;
			const content = response.body as unknown as ByteStream;
			return success({ status: response.statusCode, headers: textHeaders(response.headers), content, discard: () => content.destroy?.() });
		} catch (error) {
			return failed({ reason: readErrorCode(error) ?? 'no answer', provenUnsent: false });
		}
	};
}

function textHeaders(headers: object): Record<string, string> {
	const texts = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
	return Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value]));
}
