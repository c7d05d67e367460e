import type { z } from 'zod';
import { parameterError, whatsAppError, type GraphError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = { object: 'a JSON object', array: 'an array', string: 'a string', number: 'a number', boolean: 'a boolean' };

/** Spells a place in the request as the Graph API does: `text['body']`. */
function paramName(path: readonly PropertyKey[]): string {
	const [root, ...rest] = path;
	return String(root) + rest.map((key) => (typeof key === 'number' ? `[${key}]` : `['${String(key)}']`)).join('');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), body);
}

function missing(path: readonly PropertyKey[]): GraphError {
	const [root, ...rest] = path;
	if (rest.length === 0) return whatsAppError(131008, `Parameter '${String(root)}' is mandatory for type '${String(root)}'`);
	if (root === 'text') return parameterError(`The parameter ${paramName(path)} is required.`);
	return whatsAppError(131008, `Parameter '${paramName(path)}' is mandatory`);
}

function errorFor(issue: Issue, root: string, body: unknown): GraphError {
	const path = [root, ...issue.path];
	const param = paramName(path);
	if (issue.code === 'unrecognized_keys') return parameterError(`Unexpected key "${issue.keys[0]}" on param "${param}"`);
	if (valueAt(body, path) === undefined && issue.code !== 'custom') return missing(path);
	if (issue.code === 'invalid_type') return parameterError(`Param ${param} must be ${TYPE_NAMES[issue.expected] ?? issue.expected}.`);
	if (issue.code === 'custom' && typeof issue.params?.['code'] === 'number') return whatsAppError(issue.params['code'], issue.message);
	const plain = root !== 'interactive' && issue.code === 'too_big' && issue.origin === 'string';
	if (plain) return parameterError(`Param ${param} must be at most ${issue.maximum} characters long.`);
	return whatsAppError(131009, issue.message);
}

/** Checks the object of one message kind and says what is wrong with it in Meta's codes and words. */
export function checkObject<Schema extends z.ZodType>(body: Record<string, unknown>, root: string, schema: Schema): Checked<z.output<Schema>> {
	const result = schema.safeParse(body[root]);
	if (result.success) return accepted(result.data);
	const [issue] = result.error.issues;
	return refused(issue ? errorFor(issue, root, body) : whatsAppError(131009));
}
