import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { cloudVendor } from '../shared/n8n/cloudVendor';
import { engageLabVendor } from '../shared/n8n/engageLabVendor';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import type { Vendor } from '../shared/n8n/vendor';

/** All that this node knows of its providers; stored values never change. */
const VENDORS: Readonly<Record<string, Vendor>> = { cloud: cloudVendor, engagelab: engageLabVendor, twilio: twilioVendor };

export const vendorNamed = (name: string): Vendor | undefined => (Object.hasOwn(VENDORS, name) ? VENDORS[name] : undefined);

export const vendorField: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	default: 'cloud',
	description: 'Who connects your number to WhatsApp',
	options: Object.entries(VENDORS).map(([value, { node }]) => ({ name: node, value })),
};

/** The credential of the provider that is chosen, and the store where one is used. */
export const templateCredentials: INodeCredentialDescription[] = [
	...Object.entries(VENDORS).map(([value, { credential }]) => ({ name: credential, required: true, displayOptions: { show: { provider: [value] } } })),
	{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { useStore: [true] } } },
];
