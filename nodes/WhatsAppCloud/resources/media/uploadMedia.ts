import { createCloudProvider } from '../../../shared/providers/cloud/cloudProvider';
import { readBinary } from '../../../shared/n8n/fields/appUploadFields';
import { numberField, numberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

const provider = createCloudProvider();

export const uploadMedia: CloudOperation = {
	resource: 'media',
	option: {
		name: 'Upload',
		value: 'upload',
		action: 'Upload media',
		description: 'Give WhatsApp a file once, to send it many times by its ID; it is kept for 30 days',
	},
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryField',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input field that holds the file',
		},
		numberField,
	],
	async run(call) {
		const file = await readBinary(call);
		const { id } = call.valueOf(await provider.uploadMedia(call.http, numberOf(call), file));
		return { ...call.json, media: { id, mimeType: file.mimeType, bytes: file.bytes.length, ...(file.fileName && { fileName: file.fileName }) } };
	},
};
