const LINE_END = 0x0a;

/** An input is one line that stands for a header or an address, and the body behind it. */
export function firstLine(input: Buffer): { line: string; body: Buffer } {
	const end = input.indexOf(LINE_END);
	return end < 0 ? { line: '', body: input } : { line: input.toString('latin1', 0, end), body: input.subarray(end + 1) };
}
