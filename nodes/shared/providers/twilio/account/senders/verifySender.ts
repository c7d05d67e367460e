import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeSender } from './changeSender';
import type { Sender } from './readSender';

/** Gives Twilio the code with which WhatsApp proves that the number is ours. */
export const verifySender = async (http: HttpPort, account: SendingAccount, senderId: string, code: string): Promise<Result<Sender, ProviderFailure>> =>
	await changeSender(http, account, senderId, { configuration: { verification_code: code } });
