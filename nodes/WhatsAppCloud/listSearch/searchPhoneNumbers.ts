import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listError } from '../../shared/n8n/nodeErrors';
import { listPhoneNumbers } from '../../shared/providers/cloud/account/numbers/listPhoneNumbers';
import { cloudVendor } from '../../shared/n8n/cloudVendor';
import { loadingAccount } from '../../shared/n8n/loadingAccount';

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

/** The numbers of the business account, found by number, name or ID. */
export async function searchPhoneNumbers(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const { http, account } = await loadingAccount(this, cloudVendor);
	const numbers = await listPhoneNumbers(http, account);
	if (!numbers.ok) throw listError(this.getNode(), numbers.failure);
	const words = filter.trim().toLowerCase();
	const digits = onlyDigits(filter);
	const fits = ({ name, phone, id }: { name: string; phone: string; id: string }) =>
		name.toLowerCase().includes(words) || (digits !== '' && (onlyDigits(phone).includes(digits) || id.includes(digits)));
	return {
		results: numbers.value.filter(fits).map(({ id, phone, name, status }) => ({
			name: `${phone} · ${name}${status === 'Connected' || status === 'Unknown' ? '' : ` · ${status}`}`,
			value: id,
		})),
	};
}
