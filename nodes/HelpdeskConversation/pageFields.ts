import type { INodeProperties } from 'n8n-workflow';

import type { Desk } from '../shared/n8n/desk/Desk';

/** How many results a list gives. */
export const pageFields: INodeProperties[] = [
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

/** Undefined = all. */
export function limitOf(desk: Desk): number | undefined {
	return desk.parameter('returnAll', false) ? undefined : desk.parameter('limit', 50);
}
