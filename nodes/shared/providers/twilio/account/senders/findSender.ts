import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { isSameLine } from '../../../../domain/contact/phoneVariants';
import { readTwilioAddress } from '../../twilioAddress';
import { listSenders } from './listSenders';
import type { Sender } from './readSender';

/** The sender of a number, in any spelling; nothing where the account has none, as with the sandbox. */
export async function findSender(http: HttpPort, account: SendingAccount, phone: string): Promise<Result<Sender | undefined, ProviderFailure>> {
	const wanted = readTwilioAddress(phone).phone;
	if (wanted === undefined) return success(undefined);
	const senders = await listSenders(http, account);
	if (!senders.ok) return senders;
	return success(senders.value.find((sender) => sender.phone === wanted) ?? senders.value.find((sender) => isSameLine(sender.phone, wanted)));
}
