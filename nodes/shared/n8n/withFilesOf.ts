import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ItemWithFiles } from './forEachItem';

/** A result with the files that came with its item. */
export function withFilesOf(context: IExecuteFunctions, itemIndex: number, result: IDataObject): ItemWithFiles | IDataObject {
	const { binary } = context.getInputData()[itemIndex] ?? {};
	return binary ? new ItemWithFiles(result, binary) : result;
}
