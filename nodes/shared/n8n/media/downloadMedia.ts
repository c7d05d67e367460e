import { ItemWithFiles } from '../forEachItem';
import { createFilePort } from '../filePort';
import { keepFile } from '../keepFile';
import { mediaFileName } from '../mediaFileName';
import type { Operation } from '../operation';
import { incomingMedia, mediaIdField, readMediaId } from './mediaIdField';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Fetches a file from the provider; `mostMegabytes` is the largest that it hands over. */
export const createDownloadMedia = (mostMegabytes: number): Operation => ({
	resource: 'media',
	option: { name: 'Download', value: 'download', action: 'Download media', description: 'Get a file as binary data, for example what the contact sent' },
	fields: [
		mediaIdField,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryField',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. invoice.pdf',
					description: 'By default the name that the contact gave the file, else one made of its kind and ID',
				},
				{
					displayName: 'Max Size (MB)',
					name: 'maxMegabytes',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: mostMegabytes },
					default: mostMegabytes,
					description: 'A larger file is refused, and not loaded',
				},
			],
		},
	],
	async run(call) {
		const id = readMediaId(call);
		const incoming = incomingMedia(call.json);
		const { fileName, maxMegabytes = mostMegabytes } = call.parameter<{ fileName?: string; maxMegabytes?: number }>('options', {});
		const { provider, credential } = call.vendor;
		const files = createFilePort(call.context, credential);
		const file = call.valueOf(await provider.fetchMedia(call.http, files, call.account, id, maxMegabytes * BYTES_PER_MEGABYTE));
		const sent = incoming.id === id ? incoming.fileName : undefined;
		const name = fileName?.trim() || sent || file.fileName || mediaFileName(id, file.mimeType);
		const kept = await keepFile(call.context, file, name);
		const { mimeType, bytes } = file;
		const present = call.context.getInputData()[call.itemIndex]?.binary ?? {};
		return new ItemWithFiles(
			{ ...call.json, media: { id, mimeType, fileName: name, ...(bytes !== undefined && { bytes }) } },
			{ ...present, [call.parameter<string>('binaryField')]: kept },
		);
	},
});
