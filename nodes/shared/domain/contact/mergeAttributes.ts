/** The attributes after a change: a value of null takes an attribute away, what is not named stays. */
export function mergeAttributes(before: Readonly<Record<string, unknown>>, change: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined));
}
