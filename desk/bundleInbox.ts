import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

import { checkout } from './checkout.ts';

const SOURCE = join(checkout.root, 'inbox');

/** As the policy names a script or style that may be there: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface BundledPage {
	html: string;
	/** By which a content policy allows the script and the style of the page. */
	hashes: { script: string; style: string };
}

export interface InboxPage extends BundledPage {
	/** By language: its texts by their keys. The page holds English only and asks for these. */
	words: Record<string, Record<string, string | { one: string; other: string }>>;
}

/** The page of the inbox in one file, without outside parts. */
export const bundleInbox = async (): Promise<InboxPage> => ({ ...(await bundlePage('main.tsx')), words: await readWords() });

/** The window in which voice messages are recorded. */
export const bundleRecorder = async (): Promise<BundledPage> => await bundlePage('recorder/main.tsx');

async function bundlePage(entry: string): Promise<BundledPage> {
	const { script, style } = await bundle(entry);
	const shell = await readFile(join(SOURCE, 'index.html'), 'utf8');
	const html = shell.replace('%STYLE%', () => embeddable(style, '</style')).replace('%SCRIPT%', () => embeddable(script, '</script'));
	return { html, hashes: { script: hashOf(script), style: hashOf(style) } };
}

async function bundle(entry: string): Promise<{ script: string; style: string }> {
	const { outputFiles } = await build({
		entryPoints: [join(SOURCE, entry)],
		bundle: true,
		minify: true,
		write: false,
		outdir: SOURCE,
		format: 'esm',
		target: ['chrome120', 'firefox121', 'safari17'],
		jsx: 'automatic',
		jsxImportSource: 'preact',
		charset: 'utf8',
		legalComments: 'none',
		logLevel: 'warning',
	});
	const part = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
	return { script: part('.js'), style: part('.css') };
}

/** The texts are modules as the page's own are, and are read as such. */
async function readWords(): Promise<InboxPage['words']> {
	const { outputFiles } = await build({ entryPoints: [join(SOURCE, 'i18n', 'dictionaries.ts')], bundle: true, write: false, format: 'cjs', target: 'node20', logLevel: 'warning' });
	const module = { exports: {} as { DICTIONARIES: InboxPage['words'] } };
	runInNewContext(outputFiles[0]?.text ?? '', { module });
	return module.exports.DICTIONARIES;
}

/** Text that ends the element which it stands in would let the rest of the page fall out of it. */
function embeddable(text: string, closing: string): string {
	if (text.toLowerCase().includes(closing) || text.includes('<!--')) throw new Error(`The bundle of the inbox contains "${closing}" or a comment of HTML and cannot stand in its page.`);
	return text;
}
