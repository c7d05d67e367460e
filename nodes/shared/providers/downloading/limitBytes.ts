import { DownloadError } from '../fetchedMedia';
import { tooLarge } from './tooLarge';

/** Passes bytes on as they come, and breaks off as soon as there are more than allowed, whatever was announced. */
export async function* limitBytes(content: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
	let received = 0;
	try {
		for await (const chunk of content) {
			received += chunk.byteLength;
			if (received > maxBytes) {
				const { message, advice } = tooLarge(undefined, maxBytes);
				throw new DownloadError(message, advice);
			}
			yield chunk;
		}
	} catch (error) {
		if (error instanceof DownloadError) throw error;
		throw new DownloadError('The download of the file broke off.', 'Try again; the file is still at WhatsApp.');
	}
}
