/** The later of two ISO 8601 times, because messages arrive out of order and nothing may move backwards. */
export function laterOf(one: string, other: string): string {
	return Date.parse(other) > Date.parse(one) ? other : one;
}
