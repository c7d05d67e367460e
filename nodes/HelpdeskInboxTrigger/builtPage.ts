import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PageWords } from '../shared/domain/inbox/inboxCalls';
import type { PageHashes } from './pagePolicy';

/** What the build puts beside this file: each page in one piece, the digests of its script and style, and the texts in other languages. */
const PAGE_FOLDER = join(__dirname, 'page');

export interface BuiltPage {
	html: string;
	hashes: PageHashes;
}

const MISSING: BuiltPage = {
	html: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Inbox</title><p>The page of the inbox is missing from this installation. Install n8n-nodes-whatsapp-helpdesk again.</p></html>',
	hashes: { script: "'none'", style: "'none'" },
};

const pages = new Map<string, Promise<BuiltPage>>();
let words: Promise<Record<string, PageWords>> | undefined;

/** Read once. */
export async function builtPage(name: 'inbox' | 'recorder'): Promise<BuiltPage> {
	const page = pages.get(name) ?? readPage(name);
	pages.set(name, page);
	return await page;
}

/** The texts of the inbox by language, without English, which is in the page. Read once. */
export async function builtWords(): Promise<Record<string, PageWords>> {
	words ??= read('words.json').then((text) => JSON.parse(text) as Record<string, PageWords>, () => ({}));
	return await words;
}

async function readPage(name: string): Promise<BuiltPage> {
	try {
		return { html: await read(`${name}.html`), hashes: JSON.parse(await read(`${name}.json`)) as PageHashes };
	} catch {
		return MISSING;
	}
}

const read = async (name: string): Promise<string> => await readFile(join(PAGE_FOLDER, name), 'utf8');
