import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { VENDORS } from '../shared/n8n/vendors';

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
