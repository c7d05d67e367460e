import { TEXT_MAX_LENGTH } from '../domain/message/limits';
import { createCloudProvider } from '../providers/cloud/cloudProvider';
import { cloudAccount, type CloudAccount } from './cloudAccount';
import type { Vendor } from './vendor';

/** Meta's own WhatsApp Cloud API. */
export const cloudVendor: Vendor<CloudAccount> = {
	provider: createCloudProvider(),
	credential: 'whatsAppCloudApi',
	node: 'WhatsApp Cloud',
	textMaxLength: TEXT_MAX_LENGTH,
	account: cloudAccount,
};
