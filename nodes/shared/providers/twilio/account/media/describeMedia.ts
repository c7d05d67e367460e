import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { MediaDescription } from '../../../fetchedMedia';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { mimeTypeOf } from '../../../reading/mimeType';
import { readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { askAccount } from '../../http/askAccount';
import { accountUrl, pathOf } from '../../http/productUrl';
import { mediaIdOf, readMediaId } from '../../mediaId';
import type { TwilioMedia } from '../../mediaId';
import { notThereYet } from './notThereYet';

const UNKNOWN_TYPE = 'application/octet-stream';

const noMediaId: ProviderFailure = {
	class: 'invalidRequest',
	message: 'This is no media ID of Twilio.',
	advice: "Take the media ID of the incoming message; it looks like MM…-ME….",
	retryable: false,
};

export const mediaUrl = (account: SendingAccount, { messageSid, mediaSid }: TwilioMedia): string =>
	accountUrl(account, pathOf('Messages', messageSid, 'Media', mediaSid));

/** What an id stands for, or why it cannot be one. */
export function mediaOf(mediaId: string): Result<TwilioMedia, ProviderFailure> {
	const media = readMediaId(mediaId);
	return media ? success(media) : failed(noMediaId);
}

/** Reads what Twilio tells of a file. */
export const readDescription = (account: SendingAccount, media: TwilioMedia, raw: JsonRecord): MediaDescription => ({
	id: mediaIdOf(media),
	mimeType: mimeTypeOf(readText(raw, 'content_type')) ?? UNKNOWN_TYPE,
	url: mediaUrl(account, media),
});

/** What Twilio knows of a file. @see https://www.twilio.com/docs/messaging/api/media-resource */
export async function describeMedia(http: HttpPort, account: SendingAccount, mediaId: string): Promise<Result<MediaDescription, ProviderFailure>> {
	const media = mediaOf(mediaId);
	if (!media.ok) return media;
	const answer = await askAccount(http, { method: 'GET', url: `${mediaUrl(account, media.value)}.json` });
	return answer.ok ? success(readDescription(account, media.value, answer.value)) : failed(notThereYet(answer.failure));
}
