import { ACCOUNT_ERRORS } from './accountErrors';
import type { GraphErrorEntry } from './graphErrorEntry';
import { MESSAGE_ERRORS } from './messageErrors';
import { PLATFORM_ERRORS } from './platformErrors';

function* codesOf(codes: number | readonly [number, number]): Generator<number> {
	const [first, last] = typeof codes === 'number' ? [codes, codes] : codes;
	for (let code = first; code <= last; code++) yield code;
}

/** Every documented error code of the Cloud API, as data. */
export const GRAPH_ERRORS: ReadonlyMap<number, GraphErrorEntry> = new Map(
	[...PLATFORM_ERRORS, ...MESSAGE_ERRORS, ...ACCOUNT_ERRORS].flatMap(([codes, errorClass, retry, meaning, advice]) =>
		[...codesOf(codes)].map((code): [number, GraphErrorEntry] => [code, { meaning, class: errorClass, retry, advice }]),
	),
);

/** What is known of a code; nothing for those that Meta adds later. */
export const graphError = (code: number): GraphErrorEntry | undefined => GRAPH_ERRORS.get(code);
