import type { IDataObject } from 'n8n-workflow';

/** Something of the store as an item: it is JSON already, only its type does not say so. */
export const asItem = (value: object): IDataObject => value as IDataObject;

export const asItems = (values: readonly object[]): IDataObject[] => values.map(asItem);
