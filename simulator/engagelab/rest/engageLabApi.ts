import { Hono, type Context } from 'hono';
import { callbackRoutes } from '../callbacks/callbackRoutes.ts';
import { ENGAGELAB_PATH } from '../engageLabPath.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import { createMetaFiles, META_PATH } from '../meta/metaFiles.ts';
import { sendMessage } from '../messages/sendMessage.ts';
import { templateRoutes } from '../templates/templateRoutes.ts';
import { disabledKey, engageLabError, notFound, notJson, wrongKey } from './engageLabError.ts';
import { refuse, type EngageLabReply } from './engageLabReply.ts';
import type { EngageLabRoute } from './engageLabCall.ts';

const routes: EngageLabRoute[] = [{ method: 'POST', path: /^\/v1\/messages$/, run: sendMessage }, ...templateRoutes, ...callbackRoutes];

function signIn(context: Context): [key: string, secret: string] {
	const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
	const [, key = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
	return [key, secret];
}

/** Nothing where the body is no JSON object. */
function readBody(text: string): Record<string, unknown> | undefined {
	try {
		const parsed: unknown = text === '' ? {} : JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined;
	} catch {
		return undefined;
	}
}

async function answer(world: EngageLabWorld, context: Context, path: string, body: Record<string, unknown> | undefined): Promise<EngageLabReply> {
	const account = world.directory.signedIn(...signIn(context));
	if (!account) return refuse(wrongKey);
	if (account.keyDisabled) return refuse(disabledKey);
	const { method } = context.req;
	for (const route of routes) {
		const match = route.path.exec(path);
		if (!match || route.method !== method) continue;
		if (!body) return refuse(notJson);
		return await route.run({ world, account, query: context.req.query(), body, id: decodeURIComponent(match[1] ?? '') });
	}
	const exists = routes.some((route) => route.path.test(path));
	return refuse(exists ? engageLabError(3002, `method ${method} is not allowed for ${path}`, 405) : { ...notFound(path), status: 404 });
}

/** EngageLab's WhatsApp API over HTTP: every call logged, every refusal with EngageLab's body. */
export function createEngageLabApi(world: EngageLabWorld): Hono {
	const api = new Hono();
	api.route(`/${META_PATH}`, createMetaFiles(world));
	api.all('*', async (context) => {
		const started = performance.now();
		const path = context.req.path.replace(new RegExp(`^/${ENGAGELAB_PATH}`), '');
		const body = readBody(await context.req.text());
		const logged = world.calls.begin({ at: world.clock.now(), method: context.req.method, path: context.req.path, query: context.req.query(), body });
		const reply = await answer(world, context, path, body);
		if (reply.kind === 'silence') {
			await world.clock.wait(reply.forMs);
			return context.text('', 504);
		}
		logged.durationMs = Math.round(performance.now() - started);
		logged.status = reply.kind === 'error' ? reply.error.status : 200;
		logged.response = reply.kind === 'error' ? { code: reply.error.code, message: reply.error.message } : reply.body;
		return new Response(JSON.stringify(logged.response), { status: logged.status, headers: { 'content-type': 'application/json' } });
	});
	return api;
}
