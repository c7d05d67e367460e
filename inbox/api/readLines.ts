/** The lines of a stream as they come; what stands behind the last line break when it ends was cut off and is left out. */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) if (line.trim() !== '') yield line;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
