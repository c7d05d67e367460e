import { ItemWithFiles } from '../../../shared/n8n/forEachItem';
import { createFilePort } from '../../../shared/n8n/filePort';
import { keepFile } from '../../../shared/n8n/keepFile';
import { mediaFileName } from '../../../shared/n8n/mediaFileName';
import { createCloudProvider } from '../../../shared/providers/cloud/cloudProvider';
import { CLOUD_CREDENTIAL } from '../../cloudCredential';
import type { CloudOperation } from '../../operation';
import { incomingMedia, mediaIdField, readMediaId } from './mediaIdField';

const provider = createCloudProvider();

/** WhatsApp hands over nothing larger. */
const MAX_MEGABYTES = 100;
const BYTES_PER_MEGABYTE = 1024 * 1024;

export const downloadMedia: CloudOperation = {
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
					typeOptions: { minValue: 1, maxValue: MAX_MEGABYTES },
					default: MAX_MEGABYTES,
					description: 'A larger file is refused, and not loaded',
				},
			],
		},
	],
	async run(call) {
		const id = readMediaId(call);
		const incoming = incomingMedia(call.json);
		const { fileName, maxMegabytes = MAX_MEGABYTES } = call.parameter<{ fileName?: string; maxMegabytes?: number }>('options', {});
		const files = createFilePort(call.context, CLOUD_CREDENTIAL);
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
};
