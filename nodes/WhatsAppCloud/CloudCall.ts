import type { IExecuteFunctions } from 'n8n-workflow';

import type { CloudAccount } from '../shared/n8n/cloudAccount';
import { cloudVendor } from '../shared/n8n/cloudVendor';
import { incomingJson, readIncomingItem } from '../shared/n8n/incomingItem';
import { ProviderCall, type CallSetting } from '../shared/n8n/ProviderCall';
import { cloudSecrets, type CloudSecrets } from '../shared/n8n/cloudSecrets';
import { channelPrefix } from '../shared/n8n/vendor';

/** A call of Meta's API for one item: about the number named under Options, else the one the contact wrote to, else the credential's. */
export class CloudCall extends ProviderCall<CloudAccount> {
	readonly secrets: CloudSecrets;

	private constructor(setting: CallSetting<CloudAccount>, secrets: CloudSecrets) {
		super(setting);
		this.secrets = secrets;
	}

	static async open(context: IExecuteFunctions, itemIndex: number): Promise<CloudCall> {
		const { phoneNumberId } = context.getNodeParameter('options', itemIndex, {}) as { phoneNumberId?: string };
		const { channelId } = readIncomingItem(incomingJson(context, itemIndex));
		const named = phoneNumberId ? `${channelPrefix(cloudVendor)}${phoneNumberId}` : channelId;
		const credential = await context.getCredentials(cloudVendor.credential, itemIndex);
		return new CloudCall({ context, itemIndex, vendor: cloudVendor, account: cloudVendor.account(credential, named) }, cloudSecrets(credential));
	}
}
