import type { IDisplayOptions, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { OutboundMedia } from '../../../shared/domain/message/outboundMessage';
import { readText } from './readText';

/** How the parameters for one file are called. */
export interface MediaNames {
	source: string;
	binaryField: string;
	link: string;
	id: string;
}

type Show = NonNullable<IDisplayOptions['show']>;

/** Where a file comes from; `show` says when it is asked for. */
export const mediaFields = (names: MediaNames, show: Show = {}): INodeProperties[] => [
	{
		displayName: 'File From',
		name: names.source,
		type: 'options',
		noDataExpression: true,
		default: 'binary',
		options: [
			{ name: 'Binary File', value: 'binary', description: 'A file that an earlier node of the workflow made' },
			{ name: 'Link', value: 'link', description: 'A public address from which WhatsApp fetches the file' },
			{ name: 'Media ID', value: 'id', description: 'A file that was uploaded to WhatsApp before' },
		],
		displayOptions: { show },
	},
	{
		displayName: 'Input Binary Field',
		name: names.binaryField,
		type: 'string',
		required: true,
		default: 'data',
		hint: 'The name of the input field that holds the file',
		displayOptions: { show: { ...show, [names.source]: ['binary'] } },
	},
	{
		displayName: 'Link',
		name: names.link,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/manual.pdf',
		displayOptions: { show: { ...show, [names.source]: ['link'] } },
	},
	{
		displayName: 'Media ID',
		name: names.id,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1037543291543636',
		displayOptions: { show: { ...show, [names.source]: ['id'] } },
	},
];

export async function readMedia(context: IExecuteFunctions, itemIndex: number, names: MediaNames): Promise<OutboundMedia> {
	const source = context.getNodeParameter(names.source, itemIndex) as OutboundMedia['source'] | 'binary';
	const value = (name: string) => readText(context, itemIndex, name);
	if (source === 'link') return mediaFrom(context, itemIndex, source, value(names.link));
	if (source === 'id') return mediaFrom(context, itemIndex, source, value(names.id));
	return await mediaFrom(context, itemIndex, 'binary', value(names.binaryField));
}

/** A file by its link, its id, or the name of the binary field that holds it. */
export async function mediaFrom(context: IExecuteFunctions, itemIndex: number, source: 'binary' | 'link' | 'id', value: string): Promise<OutboundMedia> {
	if (source === 'link') return { source, link: value.trim() };
	if (source === 'id') return { source, id: value.trim() };
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, value);
	return { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, value), mimeType, fileName };
}
