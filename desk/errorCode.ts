/** The system's code of a failure. It does not ask for `instanceof Error`, which is false for errors from another realm, as in jest. */
export function errorCode(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}
