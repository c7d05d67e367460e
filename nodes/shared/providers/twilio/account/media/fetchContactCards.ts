import type { SharedContact } from '../../../../domain/message/inboundMessage';
import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import { DownloadError } from '../../../fetchedMedia';
import type { FilePort } from '../../../filePort';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readVCards } from '../../../reading/readVCards';
import { fetchMedia } from './fetchMedia';

/** Our own: a card may hold a picture, which nobody needs here. */
const CARDS_MAX_BYTES = 1024 * 1024;

const brokenOff = ({ message, advice }: DownloadError): ProviderFailure => ({ class: 'media', message, advice, retryable: false });

/** The contacts that somebody shared: over Twilio they come as a file, of which the webhook tells only the name. */
export async function fetchContactCards(http: HttpPort, files: FilePort, account: SendingAccount, mediaId: string): Promise<Result<SharedContact[], ProviderFailure>> {
	const fetched = await fetchMedia(http, files, account, mediaId, CARDS_MAX_BYTES);
	if (!fetched.ok) return fetched;
	const chunks: Uint8Array[] = [];
	try {
		for await (const chunk of fetched.value.content) chunks.push(chunk);
	} catch (error) {
		if (error instanceof DownloadError) return failed(brokenOff(error));
		throw error;
	}
	return success(readVCards(Buffer.concat(chunks).toString('utf8')));
}
