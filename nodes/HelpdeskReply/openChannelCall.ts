import type { IExecuteFunctions } from 'n8n-workflow';

import { providerOfChannel } from '../shared/domain/channel/providerOfChannel';
import { inputError } from '../shared/n8n/nodeErrors';
import { ProviderCall } from '../shared/n8n/ProviderCall';
import { TwilioCall } from '../shared/n8n/twilioCall/TwilioCall';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import { vendorNamed } from '../shared/n8n/vendors';

/** The way to the provider of a channel, with the number of the channel as the sender. */
export async function openChannelCall(context: IExecuteFunctions, itemIndex: number, channelId: string): Promise<ProviderCall> {
	const vendor = vendorNamed(providerOfChannel(channelId) ?? '');
	if (!vendor) throw inputError(context.getNode(), itemIndex, `No provider is known for the channel "${channelId}"`, "The conversation was not opened by one of this package's WhatsApp triggers.");
	if (!context.getNode().credentials?.[vendor.credential]) {
		throw inputError(context.getNode(), itemIndex, `The contact wrote to a number of ${vendor.node}, and this node has no credential for it`, `Choose one under '${vendor.node}' at the top of the panel. Nothing was sent.`);
	}
	if (vendor.credential === twilioVendor.credential) return await TwilioCall.open(context, itemIndex, channelId);
	const credential = await context.getCredentials(vendor.credential, itemIndex);
	return new ProviderCall({ context, itemIndex, vendor, account: vendor.account(credential, channelId) });
}
