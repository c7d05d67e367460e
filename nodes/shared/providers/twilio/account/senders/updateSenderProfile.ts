import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeSender } from './changeSender';
import type { Sender, SenderProfile } from './readSender';
import { writeProfile } from './writeSender';

/** Changes what contacts see of the business. */
export const updateSenderProfile = async (
	http: HttpPort,
	account: SendingAccount,
	senderId: string,
	profile: SenderProfile,
): Promise<Result<Sender, ProviderFailure>> => await changeSender(http, account, senderId, { profile: writeProfile(profile) });
