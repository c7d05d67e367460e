/**
 * Writes JSON byte for byte as Meta does: every character beyond ASCII as lowercase `\uXXXX`, every slash as `\/`.
 * A receiver that parses and serialises again before it checks the signature therefore fails here as it does in life.
 */
export function escapedJson(value: unknown): string {
	return JSON.stringify(value)
		.replace(/\//g, '\\/')
		.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
