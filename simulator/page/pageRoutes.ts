import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { Hono } from 'hono';

/** The libraries of the page, from the installed packages, so that it works without a network. */
const LIBRARIES: Record<string, string> = {
	'preact.js': 'preact/dist/preact.module.js',
	'hooks.js': 'preact/hooks/dist/hooks.module.js',
	'htm.js': 'htm/dist/htm.module.js',
	'htm-preact.js': 'htm/preact/index.module.js',
};

const fileText = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
const script = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } });

/** Serves the chat page: its modules are TypeScript, stripped of their types on the way out. */
export function createPageRoutes(): Hono {
	const routes = new Hono();
	routes.get('/', async (context) => context.html(await fileText('browser/index.html')));
	routes.get('/page/:name{[a-z]+\\.css}', async (context) => {
		const text = await fileText(`browser/${context.req.param('name')}`).catch(() => undefined);
		if (text === undefined) return context.notFound();
		return new Response(text, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' } });
	});
	routes.get('/page/library/:name', async (context) => {
		const file = LIBRARIES[context.req.param('name')];
		return file === undefined ? context.notFound() : script(await fileText(`../../node_modules/${file}`));
	});
	routes.get('/page/:name{[A-Za-z]+\\.ts}', async (context) => {
		try {
			return script(stripTypeScriptTypes(await fileText(`browser/${context.req.param('name')}`)));
		} catch {
			return context.notFound();
		}
	});
	return routes;
}
