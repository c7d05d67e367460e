import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ProviderCall } from '../ProviderCall';

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** What was read in plain words, or the vendor's own description of it. How a template is filled in is for nodes to know, not for people. */
export function simplified({ raw, form: _form, ...plain }: { raw: object; form?: object }, call: ProviderCall): IDataObject {
	return { ...(call.parameter<boolean>('simplify') ? plain : raw) };
}
