/** The earlier of two ISO 8601 times, of which the first may be missing. */
export function earlierOf(one: string | undefined, other: string): string {
	return one === undefined || Date.parse(other) < Date.parse(one) ? other : one;
}
