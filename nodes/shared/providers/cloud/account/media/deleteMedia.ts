import { failed } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';
import { explained } from './describeMedia';

/** Takes a file away from WhatsApp before it would expire by itself; messages that show it keep it. */
export async function deleteMedia(http: HttpPort, account: SendingAccount, mediaId: string): Promise<Result<void, ProviderFailure>> {
	const answer = await changeAccount(http, { method: 'DELETE', url: objectUrl(account, mediaId) });
	return answer.ok ? answer : failed(explained(answer.failure));
}
