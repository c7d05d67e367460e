import { Hono, type Context } from 'hono';
import { accountRoutes } from '../accounts/accountRoutes.ts';
import { senderRoutes } from '../accounts/senderRoutes.ts';
import { serviceRoutes } from '../accounts/serviceRoutes.ts';
import type { TwilioAccount } from '../accounts/twilioDirectory.ts';
import type { CallbackSender } from '../callbacks/callbackSender.ts';
import { contentRoutes } from '../contents/contentRoutes.ts';
import { messageRoutes } from '../messages/messageRoutes.ts';
import { typingRoutes } from '../messages/typingRoutes.ts';
import { TWILIO_PATH } from '../twilioPath.ts';
import type { TwilioWorld } from '../twilioWorld.ts';
import type { TwilioCall } from './twilioCall.ts';
import { errorBody, invalidParameter, notAuthenticated, notFound, twilioError } from './twilioError.ts';
import { refuse, type TwilioReply } from './twilioReply.ts';

const routes = [...accountRoutes, ...messageRoutes, ...typingRoutes, ...contentRoutes, ...senderRoutes, ...serviceRoutes];

function accountOf({ directory }: TwilioWorld, context: Context): TwilioAccount | undefined {
	const [, encoded] = /^Basic\s+(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
	const [, user, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
	return user && password ? directory.accountOf(user, password) : undefined;
}

/** The newer APIs take JSON, the older ones forms. */
async function readBody(context: Context): Promise<Pick<TwilioCall, 'form' | 'json'> | undefined> {
	const text = await context.req.text();
	if (!(context.req.header('content-type') ?? '').startsWith('application/json')) return { form: new URLSearchParams(text), json: {} };
	try {
		const parsed: unknown = text === '' ? {} : JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { form: new URLSearchParams(), json: { ...parsed } } : undefined;
	} catch {
		return undefined;
	}
}

const jsonAnswer = (body: unknown, status: number, more: Record<string, string> = {}): Response =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...more } });

function respond(context: Context, reply: Exclude<TwilioReply, { kind: 'silence' }>): Response {
	switch (reply.kind) {
		case 'json':
			return jsonAnswer(reply.body, reply.status);
		case 'empty':
			return new Response(null, { status: reply.status });
		case 'redirect':
			return context.redirect(reply.to, 307);
		case 'file':
			return new Response(new Uint8Array(reply.file.bytes), {
				headers: { 'content-type': reply.file.mimeType, ...(reply.file.filename ? { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(reply.file.filename)}` } : {}) },
			});
		case 'error':
			return jsonAnswer(errorBody(reply.error), reply.error.status, reply.error.status === 401 ? { 'www-authenticate': 'Basic realm="Twilio API"' } : {});
	}
}

/** Finds who calls and what is called; everything that is no call of Twilio's is refused as Twilio does. */
async function answer(world: TwilioWorld, callbacks: CallbackSender, context: Context, path: string, body: Pick<TwilioCall, 'form' | 'json'> | undefined): Promise<TwilioReply> {
	const account = accountOf(world, context);
	if (!account) return refuse(notAuthenticated);
	const [, named] = /^\/2010-04-01\/Accounts\/([^/.]+)/.exec(path) ?? [];
	if (named !== undefined && named !== account.sid) return refuse(notAuthenticated);
	if (!body) return refuse(invalidParameter('The body is not a JSON object'));
	const { method } = context.req;
	const query = new URL(context.req.url).searchParams;
	for (const route of routes) {
		const match = route.path.exec(path);
		if (match && route.method === method) return await route.run({ world, callbacks, account, method, path, query, ...body, ids: match.slice(1).map(decodeURIComponent) });
	}
	const exists = routes.some((route) => route.path.test(path));
	return refuse(exists ? twilioError(20004, `Method not allowed: ${method} ${path}`, 405) : notFound(path));
}

/** Twilio over HTTP, all of its products below one path: every call logged, every refusal with Twilio's body. */
export function createTwilioApi(world: TwilioWorld, callbacks: CallbackSender): Hono {
	const api = new Hono();
	// Stands for the content delivery network: the address carries its own right, and whoever signs in as well is turned away.
	api.get('/media/:id', (context) => {
		const { Expires = '', Signature = '' } = context.req.query();
		const file = world.network.files.get(context.req.param('id'));
		const allowed = file && context.req.header('authorization') === undefined && world.links.isGenuine(file.id, Expires, Signature);
		return allowed ? respond(context, { kind: 'file', file }) : context.text('Access denied', 403);
	});
	api.all('*', async (context) => {
		const started = performance.now();
		const path = context.req.path.replace(new RegExp(`^/${TWILIO_PATH}`), '');
		const body = await readBody(context);
		const shown = body && (Object.keys(body.json).length > 0 ? body.json : Object.fromEntries([...new Set(body.form.keys())].map((name) => [name, body.form.getAll(name).length > 1 ? body.form.getAll(name) : body.form.get(name)])));
		const logged = world.calls.begin({ at: world.clock.now(), method: context.req.method, path: context.req.path, query: context.req.query(), body: shown });
		const reply = await answer(world, callbacks, context, path, body);
		logged.durationMs = Math.round(performance.now() - started);
		if (reply.kind === 'silence') {
			await world.clock.wait(reply.forMs);
			return context.body(null, 504);
		}
		logged.status = reply.kind === 'error' ? reply.error.status : reply.kind === 'redirect' ? 307 : reply.kind === 'file' ? 200 : reply.status;
		if (reply.kind === 'json') logged.response = reply.body;
		if (reply.kind === 'error') logged.response = errorBody(reply.error);
		return respond(context, reply);
	});
	return api;
}
