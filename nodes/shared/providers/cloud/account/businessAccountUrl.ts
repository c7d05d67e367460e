import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { objectUrl } from './objectUrl';

const NAMELESS: ProviderFailure = {
	class: 'invalidRequest',
	message: 'The credential does not name the WhatsApp Business Account.',
	advice: "Fill in 'WhatsApp Business Account ID' in the credential; it stands under WhatsApp > API Setup of the Meta app.",
	retryable: false,
};

/** Templates, numbers and figures belong to the business account, which a credential for sending alone need not name. */
export const businessAccountUrl = (account: SendingAccount, edge?: string): Result<string, ProviderFailure> =>
	account.businessAccountId ? success(objectUrl(account, account.businessAccountId, edge)) : failed(NAMELESS);
