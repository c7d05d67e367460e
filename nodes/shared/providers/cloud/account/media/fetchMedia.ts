import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import { fileNameIn } from '../../../downloading/fileNameIn';
import type { FetchedMedia } from '../../../fetchedMedia';
import type { FilePort } from '../../../filePort';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { describeMedia } from './describeMedia';
import { limitBytes } from '../../../downloading/limitBytes';
import { openDownload } from './openDownload';
import { tooLarge } from '../../../downloading/tooLarge';

const NOT_FOUND = 404;

/**
 * Downloads a file that WhatsApp holds: first where it is, then its bytes as a stream. An address that has expired in between
 * is asked for once more.
 */
export async function fetchMedia(
	http: HttpPort,
	files: FilePort,
	account: SendingAccount,
	mediaId: string,
	maxBytes: number,
): Promise<Result<FetchedMedia, ProviderFailure>> {
	const first = await attempt();
	return !first.ok && first.failure.httpStatus === NOT_FOUND ? await attempt() : first;

	async function attempt(): Promise<Result<FetchedMedia, ProviderFailure>> {
		const described = await describeMedia(http, account, mediaId);
		if (!described.ok) return described;
		const { bytes, url } = described.value;
		if (bytes !== undefined && bytes > maxBytes) return failed(tooLarge(bytes, maxBytes));
		const opened = await openDownload(files, url, account.baseUrl);
		if (!opened.ok) return opened;
		const announced = Number(opened.value.headers['content-length']);
		if (announced > maxBytes) {
			opened.value.discard();
			return failed(tooLarge(announced, maxBytes));
		}
		const fileName = fileNameIn(opened.value.headers);
		return success({ ...described.value, ...(fileName && { fileName }), content: limitBytes(opened.value.content, maxBytes) });
	}
}
