import type { IAllExecuteFunctions, IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { failed, success } from '../domain/result';
import type { HttpPort, HttpRequest, HttpResponse } from '../providers/httpPort';
import { readErrorCode } from './readErrorCode';

/** Long enough for a 100 MB upload on a slow line, short enough that a worker is not held for ever. */
const TIMEOUT_MS = 60_000;

/** Node's codes for a connection that never came about, so that nothing can have been sent. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']);

const FORM = 'application/x-www-form-urlencoded';

type Send = (options: IHttpRequestOptions) => Promise<unknown>;

/** Gives a provider n8n's own authenticated request, so that proxies, certificates and credentials are n8n's business. */
export const createHttpPort = (context: Pick<IAllExecuteFunctions, 'helpers'>, credentialType: string): HttpPort =>
	portOver((options) => context.helpers.httpRequestWithAuthentication.call(context as IAllExecuteFunctions, credentialType, options));

/** The same without credentials, for addresses that must not see them. */
export const createPlainHttpPort = (context: Pick<IAllExecuteFunctions, 'helpers'>): HttpPort => portOver((options) => context.helpers.httpRequest(options));

const portOver =
	(send: Send): HttpPort =>
	async (request) => {
		try {
			return success(toHttpResponse((await send(toN8nOptions(request))) as IN8nHttpFullResponse));
		} catch (error) {
			const code = readErrorCode(error);
			return failed({ reason: code ?? 'no answer', provenUnsent: code !== undefined && NEVER_CONNECTED.has(code) });
		}
	};

function toN8nOptions({ method, url, query, headers, body }: HttpRequest): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		method,
		url,
		qs: query,
		headers: { ...headers },
		timeout: TIMEOUT_MS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
	if (body && 'json' in body) return { ...options, body: body.json as IDataObject, json: true };
	// Of a form n8n makes parameters itself, and takes nothing but parameters for it.
	if (body?.contentType === FORM) return { ...options, body: new URLSearchParams(body.bytes.toString()), json: true };
	if (body) return { ...options, body: body.bytes, headers: { ...headers, 'content-type': body.contentType } };
	return { ...options, json: true };
}

function toHttpResponse({ statusCode, headers, body }: IN8nHttpFullResponse): HttpResponse {
	const plain: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		if (typeof value === 'string') plain[name.toLowerCase()] = value;
	}
	return { status: statusCode, headers: plain, body: typeof body === 'string' ? parseIfJson(body) : body };
}

function parseIfJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
