import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { cloudAccount, type CloudAccount } from '../../shared/n8n/cloudAccount';
import { createHttpPort } from '../../shared/n8n/httpPort';
import type { HttpPort } from '../../shared/providers/httpPort';
import { CLOUD_CREDENTIAL } from '../cloudCredential';

/** The account of the credential that is chosen in the panel; lists are loaded before there is any item. */
export async function loadingAccount(context: ILoadOptionsFunctions): Promise<{ http: HttpPort; account: CloudAccount }> {
	const credential = await context.getCredentials(CLOUD_CREDENTIAL);
	return { http: createHttpPort(context, CLOUD_CREDENTIAL), account: cloudAccount(credential, undefined) };
}
