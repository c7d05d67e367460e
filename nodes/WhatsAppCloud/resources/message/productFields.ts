import type { INodeProperties } from 'n8n-workflow';

import { PRODUCTS_MAX_COUNT } from '../../../shared/domain/message/limits';
import type { ProductSection } from '../../../shared/domain/message/outboundMessage';
import { intoSections } from '../../../shared/n8n/sending/kinds/intoSections';

export interface ProductInput {
	productId: string;
	section: string;
}

/** Products of the catalog, in sections. */
export const productsField: INodeProperties = {
	displayName: 'Products',
	name: 'products',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: PRODUCTS_MAX_COUNT },
	placeholder: 'Add Product',
	default: { product: [{ productId: '', section: '' }] },
	options: [
		{
			displayName: 'Product',
			name: 'product',
			values: [
				{ displayName: 'Product ID', name: 'productId', type: 'string', default: '', placeholder: 'e.g. SKU-4711', description: 'Content ID of the product in the catalog' },
				{
					displayName: 'Section',
					name: 'section',
					type: 'string',
					default: '',
					description: 'Heading under which this and the following products stand. Leave empty to continue the section above.',
				},
			],
		},
	],
};

export const readProductSections = ({ product = [] }: { product?: ProductInput[] } = {}): ProductSection[] =>
	intoSections(product).map(({ title, rows }) => ({ title, productIds: rows.map(({ productId }) => String(productId).trim()) }));
