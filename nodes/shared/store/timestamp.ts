/** The stored form of an ISO 8601 time; `fallback` where there is none or it is not a time. */
export function toMillis(iso: string | undefined, fallback: Date): number {
	const millis = iso === undefined ? Number.NaN : Date.parse(iso);
	return Number.isNaN(millis) ? fallback.getTime() : millis;
}

/** The ISO 8601 form of a stored time. */
export function toIso(millis: number): string {
	return new Date(millis).toISOString();
}

/** The same for a time that may be missing. */
export function toOptionalIso(millis: number | null | undefined): string | undefined {
	return millis === null || millis === undefined ? undefined : toIso(millis);
}
