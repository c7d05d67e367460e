import { createHmac, randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { LoggedCall } from '../callLog.ts';
import type { CloudWorld } from '../cloudWorld.ts';
import { downloadMedia } from '../routes/mediaRoutes.ts';
import type { GraphCall, GraphCaller } from './graphCall.ts';
import { graphErrorBody, invalidToken, parameterError, type GraphError } from './graphError.ts';
import { refuse, type GraphReply } from './graphReply.ts';
import { operationFor, unknownPath } from './graphRouter.ts';
import { readBody, type ReadBody } from './readBody.ts';

const traceId = (): string => `A${randomBytes(16).toString('base64url')}`;

function tokenOf(context: Context): string | undefined {
	const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(context.req.header('authorization') ?? '');
	return header?.[1] ?? context.req.query('access_token');
}

function callerOf(world: CloudWorld, token: string): GraphCaller | undefined {
	const accounts = world.directory.accountsOfToken(token);
	const app = world.directory.appOfToken(token);
	return accounts.length > 0 || app ? { token, accounts, app } : undefined;
}

const noToken: GraphError = { httpStatus: 401, code: 104, type: 'OAuthException', message: 'An access token is required to request this resource.' };

const wrongProof = parameterError('Invalid appsecret_proof provided in the API argument');

/** A call may prove that it knows the app's secret; then it must be right: https://developers.facebook.com/docs/graph-api/guides/secure-requests */
function provesSecret(world: CloudWorld, { token, accounts, app }: GraphCaller, proof: string | undefined): boolean {
	if (proof === undefined) return true;
	const [first] = accounts;
	const secret = (app ?? (first && world.directory.app(first.appId)))?.appSecret;
	return secret !== undefined && proof === createHmac('sha256', secret).update(token).digest('hex');
}

function authenticated(world: CloudWorld, context: Context): GraphCaller | GraphError {
	const token = tokenOf(context);
	if (token === undefined) return noToken;
	const caller = callerOf(world, token);
	if (!caller) return invalidToken('Invalid OAuth access token - Cannot parse access token');
	return provesSecret(world, caller, context.req.query('appsecret_proof')) ? caller : wrongProof;
}

/** Hides the token, so that the log of calls can be shown and shared. */
function shownQuery(query: Record<string, string>): Record<string, string> {
	return query['access_token'] === undefined ? query : { ...query, access_token: '…' };
}

function respond(context: Context, reply: Exclude<GraphReply, { kind: 'silence' }>, logged: LoggedCall): Response {
	if (reply.kind === 'bytes') {
		logged.status = 200;
		logged.response = { bytes: reply.bytes.length, mimeType: reply.mimeType };
		const headers = new Headers({ 'content-type': reply.mimeType });
		if (reply.filename !== undefined) headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(reply.filename)}`);
		return new Response(new Uint8Array(reply.bytes), { headers });
	}
	const status = reply.kind === 'error' ? reply.error.httpStatus : 200;
	const body = reply.kind === 'error' ? graphErrorBody(reply.error, traceId()) : reply.body;
	logged.status = status;
	logged.response = body;
	const headers = new Headers({ 'content-type': 'application/json; charset=UTF-8', 'facebook-api-version': context.req.param('version') ?? '' });
	if (status === 401) headers.set('www-authenticate', 'OAuth "Facebook Platform" "invalid_token"');
	return new Response(JSON.stringify(body), { status, headers });
}

/** The Graph API over HTTP: any version prefix, every call logged, every refusal with Meta's body and a trace id. */
export function createGraphApi(world: CloudWorld): Hono {
	const api = new Hono();

	async function handle(context: Context, run: (parts: Omit<GraphCall, 'id'>) => GraphReply | Promise<GraphReply>): Promise<Response> {
		const started = performance.now();
		const read = await readBody(context);
		const given: ReadBody = read.ok ? read.value : { body: {}, file: undefined };
		const query = context.req.query();
		const shownFile = given.file && { ...given.file, bytes: given.file.bytes.length };
		const method = context.req.method;
		const logged = world.calls.begin({
			at: world.clock.now(),
			method,
			path: context.req.path,
			query: shownQuery(query),
			body: shownFile ? { ...given.body, file: shownFile } : given.body,
		});
		const caller = authenticated(world, context);
		const { access_token: _token, appsecret_proof: _proof, ...asked } = query;
		const parts = (by: GraphCaller): Omit<GraphCall, 'id'> => ({
			world,
			caller: by,
			method,
			version: context.req.param('version') ?? '',
			query: asked,
			body: { ...asked, ...given.body },
			file: given.file,
			headers: context.req.header(),
		});
		const reply = 'httpStatus' in caller ? refuse(caller) : read.ok ? await run(parts(caller)) : refuse(read.error);
		logged.durationMs = Math.round(performance.now() - started);
		if (reply.kind !== 'silence') return respond(context, reply, logged);
		await world.clock.wait(reply.forMs);
		return context.body(null, 504);
	}

	api.get('/whatsapp_business/attachments/', (context) => handle(context, downloadMedia));
	api.all('/:version{v[0-9]+\\.[0-9]+}/:id/:edge?', (context) =>
		handle(context, (parts) => {
			const call = { ...parts, id: context.req.param('id') };
			return operationFor(call, context.req.param('edge') ?? '')(call);
		}),
	);
	api.all('/:version{v[0-9]+\\.[0-9]+}/*', (context) => handle(context, () => refuse(unknownPath(context.req.path.replace(/^\/[^/]+/, '')))));
	return api;
}
