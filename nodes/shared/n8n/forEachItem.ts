import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { asNodeError } from './nodeErrors';

/** A result that carries files besides its data. */
export class ItemWithFiles {
	readonly json: IDataObject;
	readonly binary: IBinaryKeyData;

	constructor(json: IDataObject, binary: IBinaryKeyData) {
		this.json = json;
		this.binary = binary;
	}
}

/** What an operation makes of one item: one or several results. */
export type OperationResult = IDataObject | ItemWithFiles | Array<IDataObject | ItemWithFiles>;

/**
 * Runs an operation once per item. Every result points to the item it came from; with "Continue" chosen for errors,
 * a failing item keeps its data and carries the reason, and the others go on.
 */
export async function forEachItem(
	context: IExecuteFunctions,
	operation: (itemIndex: number) => Promise<OperationResult>,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const results: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		const pairedItem = { item: itemIndex };
		try {
			const made = await operation(itemIndex);
			for (const result of Array.isArray(made) ? made : [made]) {
				if (result instanceof ItemWithFiles) results.push({ json: result.json, binary: result.binary, pairedItem });
				else results.push({ json: result, pairedItem });
			}
		} catch (error) {
			const nodeError = asNodeError(context.getNode(), itemIndex, error);
			if (!context.continueOnFail()) throw nodeError;
			const { message, description } = nodeError;
			const reason = { message, ...(description ? { description } : {}) };
			results.push({ json: { ...items[itemIndex]?.json, error: reason }, pairedItem });
		}
	}
	return results;
}
