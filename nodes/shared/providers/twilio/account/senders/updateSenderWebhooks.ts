import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeSender } from './changeSender';
import type { Sender, SenderWebhooks } from './readSender';
import { writeWebhooks } from './writeSender';

/** Changes where Twilio calls us. A sender in a Messaging Service uses the addresses of the service instead. */
export const updateSenderWebhooks = async (
	http: HttpPort,
	account: SendingAccount,
	senderId: string,
	webhooks: SenderWebhooks,
): Promise<Result<Sender, ProviderFailure>> => await changeSender(http, account, senderId, { webhook: writeWebhooks(webhooks) });
