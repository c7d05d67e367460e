import type { z } from 'zod';
import type { Dialogue } from './dialogue.ts';
import { invalidRequest, type OpenAiError } from './openAiError.ts';

/** What is wrong with the shape of a request, in OpenAI's words. */
export function shapeFlaw({ issues: [issue] }: z.ZodError): OpenAiError {
	if (!issue) return invalidRequest('Invalid request.');
	const place = issue.path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('');
	if (issue.code === 'unrecognized_keys') {
		const name = [place, issue.keys[0] ?? ''].filter((part) => part !== '').join('.');
		return invalidRequest(`Unknown parameter: '${name}'.`, name, 'unknown_parameter');
	}
	if (issue.code === 'invalid_type' && issue.input === undefined) return invalidRequest(`Missing required parameter: '${place}'.`, place, 'missing_required_parameter');
	return invalidRequest(`Invalid value for '${place}': ${issue.message}`, place, 'invalid_value');
}

/** Every call of a tool needs its result right after it, and no result comes without a call. */
export function orderFlaw({ turns }: Dialogue): OpenAiError | undefined {
	let open = new Set<string>();
	for (const turn of turns) {
		if (turn.from === 'tool') {
			if (!open.delete(turn.callId)) return invalidRequest(`No tool call found for the tool output with call id ${turn.callId}.`, 'messages');
			continue;
		}
		if (open.size > 0 && !('calls' in turn)) return unanswered(open);
		if ('calls' in turn) open = new Set([...open, ...turn.calls.map(({ id }) => id)]);
	}
	return open.size > 0 ? unanswered(open) : undefined;
}

const unanswered = (open: Set<string>): OpenAiError => invalidRequest(`No tool output found for these call ids: ${[...open].join(', ')}.`, 'messages');
