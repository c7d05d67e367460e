import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { pagePolicy, type PageHashes } from './pagePolicy';

/** What the build puts beside this file: the page in one piece, and the digests of its script and style. */
const PAGE_FOLDER = join(__dirname, 'page');

interface Page {
	html: string;
	hashes: PageHashes;
}

const MISSING: Page = {
	html: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Inbox</title><p>The page of the inbox is missing from this installation. Install n8n-nodes-whatsapp-helpdesk again.</p></html>',
	hashes: { script: "'none'", style: "'none'" },
};

let page: Promise<Page> | undefined;

/**
 * Serves the page. It shares n8n's address with the editor, so that it is put into a sandbox of its own origin: it has no cookies and no
 * storage, and cannot act as whoever is signed in to n8n. It may run its own script only, and talk to nobody but its own server.
 */
export async function servePage(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	page ??= readPage();
	const { html, hashes } = await page;
	const response = context.getResponseObject();
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('content-security-policy', pagePolicy(hashes, originOf(context)));
	response.setHeader('referrer-policy', 'no-referrer');
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('cache-control', 'no-cache');
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

async function readPage(): Promise<Page> {
	try {
		const hashes = JSON.parse(await readFile(join(PAGE_FOLDER, 'hashes.json'), 'utf8')) as PageHashes;
		return { html: await readFile(join(PAGE_FOLDER, 'index.html'), 'utf8'), hashes };
	} catch {
		return MISSING;
	}
}
