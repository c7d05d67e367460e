import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import { fileNameIn } from '../../../downloading/fileNameIn';
import { limitBytes } from '../../../downloading/limitBytes';
import { tooLarge } from '../../../downloading/tooLarge';
import type { FetchedMedia } from '../../../fetchedMedia';
import type { FilePort } from '../../../filePort';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { describeMedia } from './describeMedia';
import { openDownload } from './openDownload';

/** Downloads a file that Twilio holds: first what it is, then its bytes as a stream. */
export async function fetchMedia(
	http: HttpPort,
	files: FilePort,
	account: SendingAccount,
	mediaId: string,
	maxBytes: number,
): Promise<Result<FetchedMedia, ProviderFailure>> {
	const described = await describeMedia(http, account, mediaId);
	if (!described.ok) return described;
	const opened = await openDownload(files, described.value.url, account.baseUrl);
	if (!opened.ok) return opened;
	const { headers, content, discard } = opened.value;
	const announced = Number(headers['content-length']);
	if (announced > maxBytes) {
		discard();
		return failed(tooLarge(announced, maxBytes));
	}
	const fileName = fileNameIn(headers);
	return success({
		...described.value,
		...(announced > 0 && { bytes: announced }),
		...(fileName && { fileName }),
		content: limitBytes(content, maxBytes),
	});
}
