import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { deleteFromAccount } from '../../http/askAccount';
import { messageUrl } from './messageUrl';

/** Deletes a message at Twilio; the contact keeps it. */
export const deleteMessage = async (http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<void, ProviderFailure>> =>
	await deleteFromAccount(http, messageUrl(account, messageId));
