import type { FileAnswer } from '../filePort';

/** As much of a refusal as is read to explain it. */
const MAX_REFUSAL_BYTES = 64 * 1024;

/** What a vendor says instead of the file: JSON, or nothing where it is something else. */
export async function readRefusal({ content, discard }: FileAnswer): Promise<unknown> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of content) {
			chunks.push(chunk);
			size += chunk.byteLength;
			if (size > MAX_REFUSAL_BYTES) break;
		}
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
	} catch {
		return undefined;
	} finally {
		discard();
	}
}
