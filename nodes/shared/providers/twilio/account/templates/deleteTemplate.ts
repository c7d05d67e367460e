import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { deleteFromAccount } from '../../http/askAccount';
import { templateUrl } from './templateUrl';

/** Deletes a template at Twilio, which asks WhatsApp to delete it as well. */
export const deleteTemplate = async (http: HttpPort, account: SendingAccount, contentSid: string): Promise<Result<void, ProviderFailure>> =>
	await deleteFromAccount(http, templateUrl(account, contentSid));
