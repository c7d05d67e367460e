import type { IExecuteFunctions } from 'n8n-workflow';

import { toE164 } from '../shared/domain/contact/phoneNumber';
import { ENGAGELAB_CHANNEL_PREFIX } from '../shared/n8n/engageLabAccount';
import { engageLabVendor } from '../shared/n8n/engageLabVendor';
import { incomingJson, readIncomingItem } from '../shared/n8n/incomingItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { ProviderCall } from '../shared/n8n/ProviderCall';

/** A call of EngageLab's API for one item: from the number named under Options, else the one the contact wrote to, else the credential's. */
export async function openCall(context: IExecuteFunctions, itemIndex: number): Promise<ProviderCall> {
	const { fromNumber = '' } = context.getNodeParameter('options', itemIndex, {}) as { fromNumber?: string };
	const { channelId } = readIncomingItem(incomingJson(context, itemIndex));
	const named = toE164(fromNumber);
	if (fromNumber.trim() && !named) {
		throw inputError(context.getNode(), itemIndex, `"${fromNumber}" is no phone number`, "Write 'From Number' with country code and a leading plus sign, or leave it out.");
	}
	const credential = await context.getCredentials(engageLabVendor.credential, itemIndex);
	const account = engageLabVendor.account(credential, named ? `${ENGAGELAB_CHANNEL_PREFIX}${named}` : channelId);
	return new ProviderCall({ context, itemIndex, vendor: engageLabVendor, account });
}
