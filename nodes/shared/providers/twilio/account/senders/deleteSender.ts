import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { deleteFromAccount } from '../../http/askAccount';
import { senderUrl } from './senderUrl';

/** Takes a number off WhatsApp; it can be registered again. */
export const deleteSender = async (http: HttpPort, account: SendingAccount, senderId: string): Promise<Result<void, ProviderFailure>> =>
	await deleteFromAccount(http, senderUrl(account, senderId));
