/** How deep n8n wraps the error of the HTTP client at most. */
const MAX_DEPTH = 5;

/** Finds the system's code (`ECONNREFUSED`, `ETIMEDOUT` …) in an error and in what caused it. */
export function readErrorCode(error: unknown): string | undefined {
	let current: unknown = error;
	for (let depth = 0; depth < MAX_DEPTH && typeof current === 'object' && current !== null; depth++) {
		const { code, cause } = current as { code?: unknown; cause?: unknown };
		if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
		current = cause;
	}
	return undefined;
}
