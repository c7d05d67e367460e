import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeMessage } from './changeMessage';
import type { TwilioMessage } from './readMessage';

/** Takes back a message whose time has not come yet; only scheduled ones can be. */
export const cancelMessage = async (http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<TwilioMessage, ProviderFailure>> =>
	await changeMessage(http, account, messageId, [['Status', 'canceled']]);
