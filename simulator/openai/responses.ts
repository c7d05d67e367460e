import { z } from 'zod';
import { countTokens } from './countTokens.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import type { ModelInterface } from './modelInterface.ts';
import { contentOf, jsonText, textOf, toolName } from './textParts.ts';

const item = z.union([
	z.looseObject({ type: z.literal('function_call'), call_id: z.string(), name: toolName, arguments: jsonText }),
	z.looseObject({ type: z.literal('function_call_output'), call_id: z.string(), output: contentOf('input_text') }),
	z.looseObject({ type: z.literal('message').optional(), role: z.literal('assistant'), content: contentOf('output_text') }),
	z.looseObject({ type: z.literal('message').optional(), role: z.enum(['user', 'system', 'developer']), content: contentOf('input_text') }),
]);

/** @see https://platform.openai.com/docs/api-reference/responses/create */
const request = z.strictObject({
	model: z.string(),
	input: z.union([z.string(), z.array(item).min(1)]),
	instructions: z.string().nullable().optional(),
	tools: z.array(z.strictObject({ type: z.literal('function'), name: toolName, description: z.string().nullable().optional(), parameters: z.looseObject({}).nullable(), strict: z.boolean().nullable().optional() })).optional(),
	tool_choice: z.union([z.enum(['none', 'auto', 'required']), z.looseObject({})]).optional(),
	parallel_tool_calls: z.boolean().nullable().optional(),
	temperature: z.number().min(0).max(2).nullable().optional(),
	top_p: z.number().min(0).max(1).nullable().optional(),
	max_output_tokens: z.number().int().min(16).nullable().optional(),
	include: z.array(z.string()).nullable().optional(),
	metadata: z.record(z.string(), z.string()).nullable().optional(),
	reasoning: z.looseObject({}).nullable().optional(),
	service_tier: z.string().nullable().optional(),
	store: z.boolean().nullable().optional(),
	stream: z.literal(false, 'The simulator does not stream.').nullable().optional(),
	text: z.looseObject({}).optional(),
	truncation: z.enum(['auto', 'disabled']).nullable().optional(),
	user: z.string().optional(),
});

type Request = z.output<typeof request>;

function turnOf(given: z.output<typeof item>): Turn {
	if (given.type === 'function_call') return { from: 'assistant', calls: [{ id: given.call_id, name: given.name, arguments: given.arguments }] };
	if (given.type === 'function_call_output') return { from: 'tool', callId: given.call_id, text: textOf(given.output) };
	return { from: given.role === 'developer' ? 'system' : given.role, text: textOf(given.content) };
}

/** The interface that n8n uses for OpenAI unless it is told otherwise. */
export const responses: ModelInterface<Request> = {
	path: '/responses',
	schema: request,
	dialogueOf: ({ input, instructions, tools = [] }): Dialogue => ({
		turns: [...(instructions ? [{ from: 'system' as const, text: instructions }] : []), ...(typeof input === 'string' ? [{ from: 'user' as const, text: input }] : input.map(turnOf))],
		tools: tools.map(({ name, description, parameters }) => ({ name, ...(description ? { description } : {}), ...(parameters ? { parameters } : {}) })),
	}),
	answer({ model, input, instructions = null, tools = [], temperature, top_p, tool_choice = 'auto', parallel_tool_calls, max_output_tokens = null, metadata, store, text, truncation, reasoning }, move, { id, seconds }) {
		const output =
			'say' in move
				? { type: 'message', id: `msg_${id}`, status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: move.say, annotations: [], logprobs: [] }] }
				: { type: 'function_call', id: `fc_${id}`, call_id: `call_${id}`, status: 'completed', ...move.call };
		const [prompt, completion] = [countTokens([input, instructions, tools]), countTokens(move)];
		return {
			id: `resp_${id}`,
			object: 'response',
			created_at: seconds,
			completed_at: seconds,
			status: 'completed',
			error: null,
			incomplete_details: null,
			instructions,
			max_output_tokens,
			model,
			output: [output],
			parallel_tool_calls: parallel_tool_calls ?? true,
			previous_response_id: null,
			reasoning: reasoning ?? { effort: null, summary: null },
			service_tier: 'default',
			store: store ?? true,
			temperature: temperature ?? 1,
			text: text ?? { format: { type: 'text' } },
			tool_choice,
			tools,
			top_p: top_p ?? 1,
			truncation: truncation ?? 'disabled',
			usage: { input_tokens: prompt, input_tokens_details: { cached_tokens: 0 }, output_tokens: completion, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: prompt + completion },
			metadata: metadata ?? {},
		};
	},
};
