import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { businessAccountUrl } from '../businessAccountUrl';
import { listPages } from '../listPages';
import { NUMBER_LIST_FIELDS, readPhoneNumber, type PhoneNumber } from './readPhoneNumber';

/** The numbers of the business account. */
export async function listPhoneNumbers(http: HttpPort, account: SendingAccount, limit?: number): Promise<Result<PhoneNumber[], ProviderFailure>> {
	const url = businessAccountUrl(account, 'phone_numbers');
	if (!url.ok) return url;
	const pages = await listPages(http, url.value, { fields: NUMBER_LIST_FIELDS }, limit);
	return pages.ok ? success(pages.value.map(readPhoneNumber)) : pages;
}
