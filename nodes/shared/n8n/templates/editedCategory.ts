import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ProviderCall } from '../ProviderCall';
import { categoryOptions } from './categoryOptions';

const UNCHANGED = 'unchanged';

/** The category of a template that is edited: it stays unless somebody chooses another. */
export const editedCategoryField = (categories: INodePropertyOptions[] = categoryOptions): INodeProperties => ({
	displayName: 'Category',
	name: 'category',
	type: 'options',
	default: UNCHANGED,
	description: 'Of an approved template it cannot be changed',
	options: [...categories, { name: 'Unchanged', value: UNCHANGED }],
});

/** The category that was chosen; undefined where it stays. */
export function readEditedCategory(call: Pick<ProviderCall, 'parameter'>): string | undefined {
	const category = call.parameter<string>('category');
	return category === UNCHANGED ? undefined : category;
}
