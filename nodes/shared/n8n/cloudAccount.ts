import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { SendingAccount } from '../providers/provider';
import { credentialText } from './credentialText';

/** How WhatsApp Cloud channels are named in the message shape. */
export const CLOUD_CHANNEL_PREFIX = 'cloud:';

/** A number of a WhatsApp Business Account. */
export interface CloudAccount extends SendingAccount {
	/** Empty where the credential does not name it. */
	businessAccountId: string;
}

/** The number a message leaves from: the one the contact wrote to, else the credential's. */
export function cloudAccount(credential: ICredentialDataDecryptedObject, channelId: string | undefined): CloudAccount {
	const base = credentialText(credential.baseUrl).replace(/\/+$/, '') || 'https://graph.facebook.com';
	const version = credentialText(credential.apiVersion) || 'v25.0';
	const numberId = channelId?.startsWith(CLOUD_CHANNEL_PREFIX)
		? channelId.slice(CLOUD_CHANNEL_PREFIX.length)
		: credentialText(credential.phoneNumberId);
	return { baseUrl: `${base}/${version}`, numberId, businessAccountId: credentialText(credential.businessAccountId) };
}
