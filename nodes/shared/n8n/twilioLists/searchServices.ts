import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listServices } from '../../providers/twilio/account/services/listServices';
import { loadingAccount } from '../loadingAccount';
import { listError } from '../nodeErrors';
import { twilioVendor } from '../twilioVendor';

/** The Messaging Services of the account, found by name or SID. */
export async function searchServices(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const { http, account } = await loadingAccount(this, twilioVendor);
	const services = await listServices(http, account);
	if (!services.ok) throw listError(this.getNode(), services.failure);
	const words = filter.trim().toLowerCase();
	return {
		results: services.value
			.filter(({ name, id }) => `${name} ${id}`.toLowerCase().includes(words))
			.map(({ name, id }) => ({ name, value: id })),
	};
}
