import type { IExecuteFunctions } from 'n8n-workflow';

/** What a field for text holds, although an expression may have given a number or an object. */
export function textOf(given: unknown): string {
	if (given === undefined || given === null) return '';
	return typeof given === 'string' ? given : JSON.stringify(given);
}

/** A field as it was written, or nothing where it is not shown. */
export const readText = (context: IExecuteFunctions, itemIndex: number, name: string): string => textOf(context.getNodeParameter(name, itemIndex, ''));
