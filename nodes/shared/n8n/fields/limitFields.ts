import type { INodeProperties } from 'n8n-workflow';

import type { ProviderCall } from '../ProviderCall';

/** n8n's usual pair for lists. */
export const limitFields: INodeProperties[] = [
	{ displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false, description: 'Whether to return all results or only up to a given limit' },
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** How many results the user wants; undefined means all. */
export const readLimit = (call: ProviderCall): number | undefined => (call.parameter<boolean>('returnAll') ? undefined : call.parameter<number>('limit'));
