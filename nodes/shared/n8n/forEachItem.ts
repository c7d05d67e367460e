import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { inLanes, type GiveWay } from './inLanes';
import { asNodeError, outcomeOf, withoutItem } from './nodeErrors';

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
 * a failing item keeps its data and carries the reason in words for people, and the others go on. An item that gives way while it waits
 * lets those of other lanes pass; the results stay in the order of the items.
 */
export async function forEachItem(
	context: IExecuteFunctions,
	operation: (itemIndex: number, giveWay: GiveWay) => Promise<OperationResult>,
	laneOf: (itemIndex: number) => string = () => 'all',
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const results: INodeExecutionData[][] = items.map(() => []);
	await inLanes(items.length, laneOf, async (itemIndex, giveWay) => {
		const pairedItem = { item: itemIndex };
		try {
			const made = await operation(itemIndex, giveWay);
			results[itemIndex] = (Array.isArray(made) ? made : [made]).map((result) =>
				result instanceof ItemWithFiles ? { json: result.json, binary: result.binary, pairedItem } : { json: result, pairedItem },
			);
		} catch (error) {
			const nodeError = asNodeError(context.getNode(), itemIndex, error);
			if (!context.continueOnFail()) throw nodeError;
			const { message, description } = nodeError;
			const reason = { message: withoutItem(message), ...(description ? { description } : {}), outcome: outcomeOf(nodeError) };
			results[itemIndex] = [{ json: { ...dataBesideError(context, items[itemIndex]), error: reason }, pairedItem }];
		}
	});
	return results.flat();
}

/**
 * n8n takes an item to the error output if it holds nothing but its error, and puts the data of the incoming item back beside it there.
 * Where `error` stands beside `json`, it would replace all of the data by the message.
 */
function dataBesideError(context: IExecuteFunctions, item: INodeExecutionData | undefined): IDataObject {
	return context.getNode().onError === 'continueErrorOutput' ? {} : { ...item?.json };
}
