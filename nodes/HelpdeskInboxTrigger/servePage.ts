import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { builtPage } from './builtPage';
import { pagePolicy, recorderPolicy, type PolicyOf } from './pagePolicy';

interface ServedPage {
	policy: PolicyOf;
	/** What else the page may do, or may not. */
	headers: Record<string, string>;
}

const PAGES: Record<'inbox' | 'recorder', ServedPage> = {
	// The recorder must be able to answer the page that opened it.
	inbox: { policy: pagePolicy, headers: { 'cross-origin-opener-policy': 'same-origin-allow-popups' } },
	recorder: { policy: recorderPolicy, headers: { 'permissions-policy': 'microphone=(self), camera=(), geolocation=()' } },
};

/**
 * Serves the page. It shares n8n's address with the editor, so that it is put into a sandbox of its own origin: it has no cookies and no
 * storage, and cannot act as whoever is signed in to n8n. With `?recorder` it serves the window that records voice messages, which cannot be
 * in the sandbox and therefore holds nothing but that.
 */
export async function servePage(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const name = 'recorder' in context.getQueryData() ? 'recorder' : 'inbox';
	const served = PAGES[name];
	const { html, hashes } = await builtPage(name);
	const response = context.getResponseObject();
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('content-security-policy', served.policy(hashes, originOf(context)));
	response.setHeader('referrer-policy', 'no-referrer');
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('cache-control', 'no-cache');
	for (const [header, value] of Object.entries(served.headers)) response.setHeader(header, value);
	response.status(200).send(html);
	return { noWebhookResponse: true };
}

/** Where the page's own server is, as the browser sees it: a sandboxed page has no 'self'. */
function originOf(context: IWebhookFunctions): string {
	const { protocol, host } = { protocol: context.getRequestObject().protocol, host: String(context.getHeaderData().host ?? '') };
	const seen = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? [`${protocol}://${host}`] : [];
	const known = context.getNodeWebhookUrl('default');
	return [...new Set([...(known ? [new URL(known).origin] : []), ...seen])].join(' ') || "'none'";
}
