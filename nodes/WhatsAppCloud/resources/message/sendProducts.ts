import type { INodeProperties } from 'n8n-workflow';

import type { SendOperation } from '../../../shared/n8n/operation';
import { bodyField, footerField, headerTextField, readAroundText } from '../../../shared/n8n/sending/kinds/aroundText';
import { productsField, readProductSections, type ProductInput } from './productFields';
import { readText } from '../../../shared/n8n/fields/readText';

type Shown = 'one' | 'several' | 'catalog';

const when = (shown: Shown[], field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { productsShown: shown } } });

export const sendProducts: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Products',
		value: 'sendProducts',
		action: 'Send products',
		description: 'Send one product, several, or the whole catalog of the account',
	},
	fields: [
		{
			displayName: 'Show',
			name: 'productsShown',
			type: 'options',
			noDataExpression: true,
			default: 'one',
			options: [
				{ name: 'One Product', value: 'one' },
				{ name: 'Several Products', value: 'several', description: 'Up to 30 products in up to 10 sections' },
				{ name: 'Whole Catalog', value: 'catalog' },
			],
		},
		when(['several', 'catalog'], { ...bodyField, placeholder: 'e.g. These would suit you' }),
		when(['one'], { ...bodyField, required: false, placeholder: 'e.g. This one would suit you' }),
		when(['one', 'several'], {
			displayName: 'Catalog ID',
			name: 'catalogId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: "ID of the catalog in Meta's Commerce Manager that the account is connected with",
		}),
		when(['one'], {
			displayName: 'Product ID',
			name: 'productId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. SKU-4711',
			description: 'Content ID of the product in the catalog',
		}),
		when(['several'], productsField),
		when(['several'], { ...headerTextField, required: true, placeholder: 'e.g. Our picks for you' }),
		when(['catalog'], {
			displayName: 'Product on the Picture',
			name: 'thumbnailProductId',
			type: 'string',
			default: '',
			placeholder: 'e.g. SKU-4711',
			description: 'Content ID of the product whose picture is shown. By default the first one.',
		}),
		footerField,
	],
	compose: (context, itemIndex) => {
		const value = (name: string) => readText(context, itemIndex, name).trim();
		const { text, header, footer } = readAroundText(context, itemIndex);
		switch (context.getNodeParameter('productsShown', itemIndex) as Shown) {
			case 'one':
				return { kind: 'product', text: text || undefined, footer, catalogId: value('catalogId'), productId: value('productId') };
			case 'several': {
				const sections = readProductSections(context.getNodeParameter('products', itemIndex, {}) as { product?: ProductInput[] });
				return { kind: 'productList', text, header: header ?? '', footer, catalogId: value('catalogId'), sections };
			}
			case 'catalog':
				return { kind: 'catalog', text, footer, thumbnailProductId: value('thumbnailProductId') || undefined };
		}
	},
};
