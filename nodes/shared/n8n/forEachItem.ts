import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { asNodeError } from './nodeErrors';

/** What an operation makes of one item: one or several results, and its binary data where it has some. */
export type OperationResult = IDataObject | IDataObject[];

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
			for (const json of Array.isArray(made) ? made : [made]) results.push({ json, pairedItem });
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
