import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { HttpPort } from '../providers/httpPort';
import type { SendingAccount } from '../providers/provider';
import { createHttpPort } from './httpPort';
import type { Vendor } from './vendor';

/** The account of the credential that is chosen in the panel; lists are loaded before there is any item. */
export async function loadingAccount<Account extends SendingAccount>(
	context: ILoadOptionsFunctions,
	vendor: Vendor<Account>,
): Promise<{ http: HttpPort; account: Account }> {
	const credential = await context.getCredentials(vendor.credential);
	return { http: createHttpPort(context, vendor.credential), account: vendor.account(credential) };
}
