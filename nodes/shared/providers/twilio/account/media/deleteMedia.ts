import { failed } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { deleteFromAccount } from '../../http/askAccount';
import { mediaOf, mediaUrl } from './describeMedia';
import { notThereYet } from './notThereYet';

/** Takes a file away from Twilio, which otherwise keeps it for ever. */
export async function deleteMedia(http: HttpPort, account: SendingAccount, mediaId: string): Promise<Result<void, ProviderFailure>> {
	const media = mediaOf(mediaId);
	if (!media.ok) return media;
	const answer = await deleteFromAccount(http, `${mediaUrl(account, media.value)}.json`);
	return answer.ok ? answer : failed({ ...notThereYet(answer.failure), retryable: false });
}
