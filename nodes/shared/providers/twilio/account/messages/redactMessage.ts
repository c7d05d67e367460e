import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeMessage } from './changeMessage';
import type { TwilioMessage } from './readMessage';

/** Makes Twilio forget the text of a message; the contact keeps it. */
export const redactMessage = async (http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<TwilioMessage, ProviderFailure>> =>
	await changeMessage(http, account, messageId, [['Body', '']]);
