import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { MessageHeader } from '../../../domain/message/outboundMessage';
import { headerTextField } from './aroundText';
import { mediaFields, readMedia } from './mediaFields';
import { readText } from '../../fields/readText';

const FILE_KINDS = ['document', 'image', 'video'] as const;
const NAMES = { source: 'headerSource', binaryField: 'headerBinaryField', link: 'headerLink', id: 'headerMediaId' };

/** What stands above the text of a message with buttons: a bold line, a picture, a video or a document. */
export const headerFields: INodeProperties[] = [
	{
		displayName: 'Header Kind',
		name: 'headerKind',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		description: 'What stands above the text',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Text or None', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{ ...headerTextField, displayOptions: { show: { headerKind: ['text'] } } },
	...mediaFields(NAMES, { headerKind: [...FILE_KINDS] }),
	{
		displayName: 'File Name',
		name: 'headerFileName',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice.pdf',
		description: 'What the contact sees. By default the name of the binary file.',
		displayOptions: { show: { headerKind: ['document'] } },
	},
];

export async function readHeader(context: IExecuteFunctions, itemIndex: number): Promise<MessageHeader | undefined> {
	const text = (name: string) => readText(context, itemIndex, name).trim() || undefined;
	const chosen = context.getNodeParameter('headerKind', itemIndex, 'text') as string;
	const kind = FILE_KINDS.find((candidate) => candidate === chosen);
	return kind ? { kind, media: await readMedia(context, itemIndex, NAMES), fileName: text('headerFileName') } : text('header');
}
