import { Hono, type Context } from 'hono';
import { chatCompletions } from './chatCompletions.ts';
import { orderFlaw, shapeFlaw } from './findFlaw.ts';
import type { ModelInterface } from './modelInterface.ts';
import { errorBody, invalidRequest, rateLimited, serverFailed, unknownModel, unknownUrl, wrongKey, type OpenAiError } from './openAiError.ts';
import { OPENAI_PATH } from './openAiPath.ts';
import { MODELS, type ModelFault, type OpenAiWorld } from './openAiWorld.ts';
import { responses } from './responses.ts';
import { nextMove } from './scriptedModel.ts';

const DEFAULT_WAIT_MS = 60_000;

type Answer = { body: unknown } | { error: OpenAiError };

const failureOf: Partial<Record<ModelFault['kind'], OpenAiError>> = { '401': wrongKey, '429': rateLimited, '500': serverFailed };

const isKnown = (model: string): boolean => MODELS.some((known) => known === model);

/** Everything that OpenAI's own servers would refuse is refused, so that tests see what a real account would. */
function ask<Request extends { model: string }>(world: OpenAiWorld, { schema, dialogueOf, answer }: ModelInterface<Request>, given: unknown): Answer {
	const parsed = schema.safeParse(given);
	if (!parsed.success) return { error: shapeFlaw(parsed.error) };
	if (!isKnown(parsed.data.model)) return { error: unknownModel(parsed.data.model) };
	const dialogue = dialogueOf(parsed.data);
	const flaw = orderFlaw(dialogue);
	if (flaw) return { error: flaw };
	const made = { id: String(++world.answers).padStart(8, '0'), seconds: Math.floor(world.clock.now() / 1000) };
	return { body: answer(parsed.data, nextMove(dialogue), made) };
}

function takeFault(world: OpenAiWorld): ModelFault | undefined {
	const [fault] = world.faults;
	if (fault) fault.count -= 1;
	world.faults = world.faults.filter(({ count }) => count > 0);
	return fault;
}

async function readJson(context: Context): Promise<unknown> {
	try {
		return await context.req.json();
	} catch {
		return undefined;
	}
}

/** @see https://platform.openai.com/docs/api-reference/models/list */
function listModels(seconds: number): Answer {
	return { body: { object: 'list', data: MODELS.map((id) => ({ id, object: 'model', created: seconds, owned_by: 'system' })) } };
}

function answerTo(world: OpenAiWorld, method: string, path: string, body: unknown): Answer {
	if (method === 'GET' && path === '/models') return listModels(Math.floor(world.clock.now() / 1000));
	if (method !== 'POST' || ![chatCompletions.path, responses.path].includes(path)) return { error: unknownUrl(method, `/v1${path}`) };
	if (body === undefined) return { error: invalidRequest('We could not parse the JSON body of your request.') };
	return path === responses.path ? ask(world, responses, body) : ask(world, chatCompletions, body);
}

/** OpenAI over HTTP: every call logged, every refusal with OpenAI's body. */
export function createOpenAiApi(world: OpenAiWorld): Hono {
	const api = new Hono();
	api.all('*', async (context) => {
		const path = context.req.path.replace(new RegExp(`^/${OPENAI_PATH}`), '');
		const body = await readJson(context);
		const logged = world.calls.begin({ at: world.clock.now(), method: context.req.method, path: context.req.path, query: context.req.query(), body });
		const isAllowed = context.req.header('authorization') === `Bearer ${world.apiKey}`;
		const fault = isAllowed ? takeFault(world) : undefined;
		const failure = isAllowed ? fault && failureOf[fault.kind] : wrongKey;
		if (fault && !failure) await world.clock.wait(fault.ms ?? DEFAULT_WAIT_MS);
		if (fault?.kind === 'timeout') return context.body(null, 504);
		const answer: Answer = failure ? { error: failure } : answerTo(world, context.req.method, path, body);
		const [status, shown] = 'error' in answer ? [answer.error.status, errorBody(answer.error)] : [200 as const, answer.body];
		Object.assign(logged, { status, response: shown });
		return new Response(JSON.stringify(shown), { status, headers: { 'content-type': 'application/json', 'x-request-id': `req_${logged.id}` } });
	});
	return api;
}
