import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { isRecord, readList } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { askAccount, changeAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';

const FIELDS = 'about,address,description,email,profile_picture_url,websites,vertical';

/** What a change of the profile may hold; what is missing stays as it is. */
export interface ProfileChange {
	about?: string;
	address?: string;
	description?: string;
	email?: string;
	websites?: string[];
	vertical?: string;
	/** Handle of an uploaded picture. */
	profile_picture_handle?: string;
}

const profileUrl = (account: SendingAccount): string => objectUrl(account, account.numberId, 'whatsapp_business_profile');

/** What contacts see of the business.  @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-profiles */
export async function getBusinessProfile(http: HttpPort, account: SendingAccount): Promise<Result<JsonRecord, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: profileUrl(account), query: { fields: FIELDS } });
	return answer.ok ? success(readList(answer.value, 'data').find(isRecord) ?? {}) : answer;
}

export const updateBusinessProfile = async (http: HttpPort, account: SendingAccount, change: ProfileChange): Promise<Result<void, ProviderFailure>> =>
	await changeAccount(http, { method: 'POST', url: profileUrl(account), body: { json: { messaging_product: 'whatsapp', ...change } } });
