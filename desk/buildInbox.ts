/** Bundles the page of the inbox into one file without outside parts, and notes the hashes by which its content policy allows them. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

import { checkout } from './checkout.ts';

const SOURCE = join(checkout.root, 'inbox');
const PAGE = join(checkout.root, 'dist', 'nodes', 'HelpdeskInboxTrigger', 'page');

/** As the policy names a script or style that may be there: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

async function bundle(): Promise<{ script: string; style: string }> {
	const { outputFiles } = await build({
		entryPoints: [join(SOURCE, 'main.tsx')],
		bundle: true,
		minify: true,
		write: false,
		outdir: PAGE,
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

/** Text that ends the element which it stands in would let the rest of the page fall out of it. */
function assertEmbeddable(text: string, closing: string): string {
	if (text.toLowerCase().includes(closing) || text.includes('<!--')) throw new Error(`The bundle of the inbox contains "${closing}" or a comment of HTML and cannot stand in its page.`);
	return text;
}

const { script, style } = await bundle();
const shell = await readFile(join(SOURCE, 'index.html'), 'utf8');
const page = shell.replace('%STYLE%', () => assertEmbeddable(style, '</style')).replace('%SCRIPT%', () => assertEmbeddable(script, '</script'));
await mkdir(PAGE, { recursive: true });
await writeFile(join(PAGE, 'index.html'), page);
await writeFile(join(PAGE, 'hashes.json'), JSON.stringify({ script: hashOf(script), style: hashOf(style) }));
