import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listSenders } from '../../providers/twilio/account/senders/listSenders';
import { loadingAccount } from '../loadingAccount';
import { listError } from '../nodeErrors';
import { twilioVendor } from '../twilioVendor';

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

/** The WhatsApp numbers of the account, found by number or name. */
export async function searchNumbers(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const { http, account } = await loadingAccount(this, twilioVendor);
	const senders = await listSenders(http, account);
	if (!senders.ok) throw listError(this.getNode(), senders.failure);
	const words = filter.trim().toLowerCase();
	const digits = onlyDigits(filter);
	return {
		results: senders.value
			.filter(({ phone, profile }) => (profile.name ?? '').toLowerCase().includes(words) || (digits !== '' && onlyDigits(phone).includes(digits)))
			.map(({ phone, profile, status }) => ({
				name: [phone, profile.name, status === 'Online' ? '' : status].filter(Boolean).join(' · '),
				value: phone,
			})),
	};
}
