import type { IExecuteFunctions } from 'n8n-workflow';

import { inputError } from '../nodeErrors';

/** A field for JSON: what was typed in, or what an expression gave; empty means nothing. */
export function readJsonObject(context: IExecuteFunctions, itemIndex: number, field: string, given: unknown): Record<string, unknown> | undefined {
	if (given === undefined || given === null || (typeof given === 'string' && given.trim() === '')) return undefined;
	const parsed = typeof given === 'string' ? parse(given) : given;
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
	throw inputError(context.getNode(), itemIndex, `What stands in '${field}' is not a JSON object`, 'Write it as { "name": "value" }, or leave it empty.');
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
