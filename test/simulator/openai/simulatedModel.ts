import { startSimulator } from '../../../simulator/startSimulator';
import type { Json } from '../simulatedDesk';

export const MODEL = 'gpt-5.4-mini';

export const TOOLS = [
	{ name: 'Hand_Over_to_a_Person', description: 'Ends your part', parameters: { type: 'object', properties: { summary: { type: 'string' } }, required: ['summary'] } },
	{ name: 'Resolve', description: 'Closes the conversation', parameters: { type: 'object', properties: {} } },
	{ name: 'Look_Up', parameters: { type: 'object', properties: { order: { type: 'number' }, exact: { type: 'boolean' } } } },
	{ name: 'Add_Tag', parameters: { type: 'object', properties: { tag: { type: 'string' }, level: { enum: ['low', 'high'] } } } },
];

/** The simulated model, called as programs call OpenAI. */
export async function openModel() {
	const simulator = await startSimulator();
	const control = async (path: string, method = 'GET', body?: object): Promise<Json> =>
		(await (await fetch(`${simulator.url}/simulator${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })).json()) as Json;
	const { url, apiKey } = (await control('/model')) as unknown as { url: string; apiKey: string };
	return {
		control,
		async call(path: string, body?: unknown, key = apiKey): Promise<{ status: number; body: Json }> {
			const response = await fetch(url + path, { method: body === undefined ? 'GET' : 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
			return { status: response.status, body: (await response.json()) as Json };
		},
		close: async () => await simulator.close(),
	};
}

/** A call that the model has made, and what came of it. */
export interface Done {
	call: string;
	result: string;
}

/** The two interfaces, each told the same question with the same tools, and read for what the model does. */
export const INTERFACES = [
	{
		name: 'Chat Completions',
		path: '/chat/completions',
		request: (text: string, after: Done[] = []) => ({
			model: MODEL,
			messages: [
				{ role: 'system', content: 'You help.' },
				{ role: 'user', content: text },
				...after.flatMap(({ call, result }) => [
					{ role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: { name: call, arguments: '{}' } }] },
					{ role: 'tool', tool_call_id: 'call_1', content: result },
				]),
			],
			tools: TOOLS.map((tool) => ({ type: 'function', function: tool })),
		}),
		read: (body: Json) => {
			const message = (body['choices'] as unknown as Array<{ message: { content: string | null; tool_calls?: Array<{ function: { name: string; arguments: string } }> } }>)[0]!.message;
			return message.content ?? message.tool_calls![0]!.function;
		},
	},
	{
		name: 'Responses',
		path: '/responses',
		request: (text: string, after: Done[] = []) => ({
			model: MODEL,
			instructions: 'You help.',
			input: [
				{ role: 'user', content: [{ type: 'input_text', text }] },
				...after.flatMap(({ call, result }) => [
					{ type: 'function_call', call_id: 'call_1', name: call, arguments: '{}' },
					{ type: 'function_call_output', call_id: 'call_1', output: result },
				]),
			],
			tools: TOOLS.map((tool) => ({ type: 'function', ...tool, strict: false })),
		}),
		read: (body: Json) => {
			const [item] = body['output'] as unknown as Array<{ type: string; name: string; arguments: string; content: Array<{ text: string }> }>;
			return item!.type === 'message' ? item!.content[0]!.text : { name: item!.name, arguments: item!.arguments };
		},
	},
];
