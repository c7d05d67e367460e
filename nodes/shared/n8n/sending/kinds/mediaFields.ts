import type { IDisplayOptions, IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { OutboundMedia } from '../../../domain/message/outboundMessage';
import { readText } from '../../fields/readText';

/** How the parameters for one file are called. */
export interface MediaNames {
	source: string;
	binaryField: string;
	link: string;
	id: string;
}

type Show = NonNullable<IDisplayOptions['show']>;

/** As they are stored in workflows. */
export type MediaSource = 'binary' | 'link' | 'id';

const SOURCE_OPTIONS: Array<INodePropertyOptions & { value: MediaSource }> = [
	{ name: 'Binary File', value: 'binary', description: 'A file that an earlier node of the workflow made' },
	{ name: 'Link', value: 'link', description: 'A public address from which WhatsApp fetches the file' },
	{ name: 'Media ID', value: 'id', description: 'A file that was uploaded to WhatsApp before' },
];

const EVERY_SOURCE = SOURCE_OPTIONS.map(({ value }) => value);

/** Where a file comes from; `show` says when it is asked for, `sources` what the provider can take. */
export const mediaFields = (names: MediaNames, show: Show = {}, sources = EVERY_SOURCE): INodeProperties[] => {
	const options = SOURCE_OPTIONS.filter(({ value }) => sources.includes(value));
	const [only, ...others] = options;
	// A choice of one is none, but what reads the file looks for it.
	if (only && others.length === 0) {
		// The rule looks for a literal, and the default is whichever choice is left.
		// eslint-disable-next-line n8n-nodes-base/node-param-default-missing
		const fixed: INodeProperties = { displayName: 'File From', name: names.source, type: 'hidden', default: only.value, displayOptions: { show } };
		return [fixed, { ...valueField(only.value, names), displayOptions: { show } }];
	}
	const source: INodeProperties = {
		displayName: 'File From',
		name: names.source,
		type: 'options',
		noDataExpression: true,
		default: 'binary',
		options,
		displayOptions: { show },
	};
	return [source, ...options.map(({ value }): INodeProperties => ({ ...valueField(value, names), displayOptions: { show: { ...show, [names.source]: [value] } } }))];
};

function valueField(source: MediaSource, names: MediaNames): INodeProperties {
	switch (source) {
		case 'binary':
			return {
				displayName: 'Input Binary Field',
				name: names.binaryField,
				type: 'string',
				required: true,
				default: 'data',
				hint: 'The name of the input field that holds the file',
			};
		case 'link':
			return { displayName: 'Link to the File', name: names.link, type: 'string', required: true, default: '', placeholder: 'e.g. https://example.com/manual.pdf' };
		case 'id':
			return { displayName: 'Media ID', name: names.id, type: 'string', required: true, default: '', placeholder: 'e.g. 1037543291543636' };
	}
}

export async function readMedia(context: IExecuteFunctions, itemIndex: number, names: MediaNames): Promise<OutboundMedia> {
	const source = context.getNodeParameter(names.source, itemIndex) as OutboundMedia['source'] | 'binary';
	const value = (name: string) => readText(context, itemIndex, name);
	if (source === 'link') return mediaFrom(context, itemIndex, source, value(names.link));
	if (source === 'id') return mediaFrom(context, itemIndex, source, value(names.id));
	return await mediaFrom(context, itemIndex, 'binary', value(names.binaryField));
}

/** A file by its link, its id, or the name of the binary field that holds it. */
export async function mediaFrom(context: IExecuteFunctions, itemIndex: number, source: MediaSource, value: string): Promise<OutboundMedia> {
	if (source === 'link') return { source, link: value.trim() };
	if (source === 'id') return { source, id: value.trim() };
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, value);
	return { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, value), mimeType, fileName };
}
