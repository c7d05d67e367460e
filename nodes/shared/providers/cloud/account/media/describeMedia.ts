import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { MediaDescription } from '../../../fetchedMedia';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { harmlessToRepeat } from '../../errors/harmlessToRepeat';
import { mimeTypeOf } from '../../../reading/mimeType';
import { answerWithout } from '../../sending/callGraph';
import { readNumber, readText } from '../../../reading/readJson';
import { askAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';

const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * What WhatsApp knows of a file, and an address for its bytes that is good for five minutes.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
export async function describeMedia(http: HttpPort, account: SendingAccount, mediaId: string): Promise<Result<MediaDescription, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: objectUrl(account, mediaId) });
	if (!answer.ok) return failed(explained(answer.failure));
	const url = readText(answer.value, 'url');
	if (!url) return failed(harmlessToRepeat(answerWithout('the address of the file', { status: 200, headers: {}, body: undefined })));
	const bytes = readNumber(answer.value, 'file_size');
	const sha256 = readText(answer.value, 'sha256');
	return success({
		id: mediaId,
		mimeType: mimeTypeOf(readText(answer.value, 'mime_type')) ?? UNKNOWN_TYPE,
		...(bytes !== undefined && { bytes }),
		...(sha256 && { sha256 }),
		url,
	});
}

/** "Parameter wrong" is how Graph says that it does not have the file. */
export const explained = (failure: ProviderFailure): ProviderFailure =>
	failure.code === 100
		? {
				...failure,
				class: 'media',
				message: 'WhatsApp refused (error 100): it has no file with this media ID, or not for this account.',
				advice: 'Check the ID. Files of contacts are kept for 7 days, uploaded ones for 30.',
			}
		: failure;
