import { z } from 'zod';
import { countTokens } from './countTokens.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import type { ModelInterface } from './modelInterface.ts';
import { contentOf, jsonText, textOf, toolName } from './textParts.ts';

const text = contentOf('text');
const toolCall = z.strictObject({ id: z.string(), type: z.literal('function'), function: z.strictObject({ name: toolName, arguments: jsonText }) });
const message = z.discriminatedUnion('role', [
	z.strictObject({ role: z.enum(['system', 'developer']), content: text, name: z.string().optional() }),
	z.strictObject({ role: z.literal('user'), content: text, name: z.string().optional() }),
	z.strictObject({ role: z.literal('assistant'), content: text.nullable().optional(), name: z.string().optional(), refusal: z.string().nullable().optional(), tool_calls: z.array(toolCall).min(1).optional() }),
	z.strictObject({ role: z.literal('tool'), content: text, tool_call_id: z.string(), name: z.string().optional() }),
]);

/** @see https://platform.openai.com/docs/api-reference/chat/create */
const request = z.strictObject({
	model: z.string(),
	messages: z.array(message).min(1),
	tools: z.array(z.strictObject({ type: z.literal('function'), function: z.strictObject({ name: toolName, description: z.string().optional(), parameters: z.looseObject({}).optional(), strict: z.boolean().nullable().optional() }) })).optional(),
	tool_choice: z.union([z.enum(['none', 'auto', 'required']), z.looseObject({})]).optional(),
	parallel_tool_calls: z.boolean().optional(),
	temperature: z.number().min(0).max(2).nullable().optional(),
	top_p: z.number().min(0).max(1).nullable().optional(),
	frequency_penalty: z.number().min(-2).max(2).nullable().optional(),
	presence_penalty: z.number().min(-2).max(2).nullable().optional(),
	max_tokens: z.number().int().min(1).nullable().optional(),
	max_completion_tokens: z.number().int().min(1).nullable().optional(),
	n: z.literal(1).nullable().optional(),
	stop: z.union([z.string(), z.array(z.string()).max(4)]).nullable().optional(),
	response_format: z.looseObject({ type: z.enum(['text', 'json_object', 'json_schema']) }).optional(),
	reasoning_effort: z.string().nullable().optional(),
	seed: z.number().int().nullable().optional(),
	service_tier: z.string().nullable().optional(),
	metadata: z.record(z.string(), z.string()).nullable().optional(),
	store: z.boolean().nullable().optional(),
	stream: z.literal(false, 'The simulator does not stream.').nullable().optional(),
	user: z.string().optional(),
});

type Request = z.output<typeof request>;

const turnsOf = (given: Request['messages'][number]): Turn[] => {
	switch (given.role) {
		case 'tool':
			return [{ from: 'tool', callId: given.tool_call_id, text: textOf(given.content) }];
		case 'assistant':
			return [
				...(given.content ? [{ from: 'assistant' as const, text: textOf(given.content) }] : []),
				...(given.tool_calls ? [{ from: 'assistant' as const, calls: given.tool_calls.map(({ id, function: called }) => ({ id, ...called })) }] : []),
			];
		case 'user':
			return [{ from: 'user', text: textOf(given.content) }];
		default:
			return [{ from: 'system', text: textOf(given.content) }];
	}
};

/** The interface that nearly every vendor of models offers. */
export const chatCompletions: ModelInterface<Request> = {
	path: '/chat/completions',
	schema: request,
	dialogueOf: ({ messages, tools = [] }): Dialogue => ({ turns: messages.flatMap(turnsOf), tools: tools.map(({ function: { name, description, parameters } }) => ({ name, ...(description === undefined ? {} : { description }), ...(parameters ? { parameters } : {}) })) }),
	answer({ model, messages, tools }, move, { id, seconds }) {
		const says = 'say' in move;
		const message = says ? { role: 'assistant', content: move.say } : { role: 'assistant', content: null, tool_calls: [{ id: `call_${id}`, type: 'function', function: move.call }] };
		const [prompt, completion] = [countTokens([messages, tools]), countTokens(move)];
		return {
			id: `chatcmpl-${id}`,
			object: 'chat.completion',
			created: seconds,
			model,
			choices: [{ index: 0, message: { ...message, refusal: null, annotations: [] }, logprobs: null, finish_reason: says ? 'stop' : 'tool_calls' }],
			usage: {
				prompt_tokens: prompt,
				completion_tokens: completion,
				total_tokens: prompt + completion,
				prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
				completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
			},
			service_tier: 'default',
		};
	},
};
