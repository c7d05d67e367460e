import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { TemplateHeader } from '../../../shared/domain/message/templateParameters';
import { mediaFields, readMedia } from '../../../shared/n8n/sending/kinds/mediaFields';
import { placeFields } from '../../../shared/n8n/sending/kinds/placeFields';
import { readText } from '../../../shared/n8n/fields/readText';

type Kind = 'none' | TemplateHeader['kind'];

const FILES: Kind[] = ['image', 'video', 'document'];
const NAMES = { source: 'headerSource', binaryField: 'headerBinaryField', link: 'headerLink', id: 'headerMediaId' };

const when = (kind: Kind, field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { headerKind: [kind] } } });

/** What a template shows above its text, where that is different each time. */
export const templateHeaderFields: INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerKind',
		type: 'options',
		noDataExpression: true,
		default: 'none',
		description: 'What the template was made with',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Location', value: 'location' },
			{ name: 'None or Fixed Text', value: 'none' },
			{ name: 'Product', value: 'product' },
			{ name: 'Text with a Variable', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	when('text', { displayName: 'Header Variable', name: 'headerText', type: 'string', required: true, default: '' }),
	when('text', {
		displayName: 'Name of the Header Variable',
		name: 'headerVariableName',
		type: 'string',
		default: '',
		placeholder: 'e.g. shop',
		description: 'Only for templates with named variables',
	}),
	...mediaFields(NAMES, { headerKind: FILES }),
	when('document', {
		displayName: 'File Name',
		name: 'headerFileName',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice.pdf',
		description: 'What the contact sees. By default the name of the binary file.',
	}),
	...placeFields({ latitude: 'headerLatitude', longitude: 'headerLongitude' }).map((field) => when('location', field)),
	when('location', { displayName: 'Name of the Place', name: 'headerPlaceName', type: 'string', required: true, default: '' }),
	when('location', { displayName: 'Address', name: 'headerPlaceAddress', type: 'string', required: true, default: '' }),
	when('product', { displayName: 'Catalog ID', name: 'headerCatalogId', type: 'string', required: true, default: '' }),
	when('product', { displayName: 'Product ID', name: 'headerProductId', type: 'string', required: true, default: '' }),
];

export async function readTemplateHeader(context: IExecuteFunctions, itemIndex: number): Promise<TemplateHeader | undefined> {
	const text = (name: string) => readText(context, itemIndex, name).trim();
	const kind = text('headerKind') as Kind;
	switch (kind) {
		case 'none':
			return undefined;
		case 'text':
			return { kind, text: text('headerText'), name: text('headerVariableName') || undefined };
		case 'location':
			return {
				kind,
				latitude: Number(text('headerLatitude')),
				longitude: Number(text('headerLongitude')),
				name: text('headerPlaceName'),
				address: text('headerPlaceAddress'),
			};
		case 'product':
			return { kind, catalogId: text('headerCatalogId'), productId: text('headerProductId') };
		default:
			return { kind, media: await readMedia(context, itemIndex, NAMES), fileName: text('headerFileName') || undefined };
	}
}
