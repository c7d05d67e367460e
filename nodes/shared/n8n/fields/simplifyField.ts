import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ProviderCall } from '../ProviderCall';

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** What was read in plain words, or Meta's own description of it. */
export function simplified({ raw, ...plain }: { raw: object }, call: ProviderCall): IDataObject {
	return { ...(call.parameter<boolean>('simplify') ? plain : raw) };
}
