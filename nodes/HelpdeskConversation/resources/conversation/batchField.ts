import type { INodeProperties } from 'n8n-workflow';

import type { Desk } from '../../../shared/n8n/desk/Desk';

const MOST_AT_ONCE = 100;

/** What is left over is done the next time, so that no run takes long. */
export const batchField: INodeProperties = {
	displayName: 'Most at Once',
	name: 'batch',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 1000 },
	default: MOST_AT_ONCE,
	description: 'How many conversations one run may change; the rest is left for the next one',
};

export function batchOf(desk: Desk): number {
	return desk.parameter('batch', MOST_AT_ONCE);
}
