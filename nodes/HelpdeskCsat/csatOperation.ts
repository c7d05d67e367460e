import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Desk } from '../shared/n8n/desk/Desk';
import type { OperationResult } from '../shared/n8n/forEachItem';

/** What comes out of one item, and on which output, counted from 0. */
export interface CsatResult {
	output: number;
	result: OperationResult;
}

/** One thing that the node does: what the user fills in, and what comes out where. */
export interface CsatOperation {
	option: INodePropertyOptions & { value: string };
	fields: INodeProperties[];
	/** Where an item goes that failed while the node is set to go on: to where the desk looks after it. */
	outputOfFailed: number;
	run: (desk: Desk) => Promise<CsatResult>;
}
