import { createCloudProvider } from '../../../shared/providers/cloud/cloudProvider';
import { binaryField, readBinary } from '../../../shared/n8n/fields/binaryField';
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
	fields: [binaryField, numberField],
	async run(call) {
		const file = await readBinary(call);
		const { id } = call.valueOf(await provider.uploadMedia(call.http, numberOf(call), file));
		return { ...call.json, media: { id, mimeType: file.mimeType, bytes: file.bytes.length, ...(file.fileName && { fileName: file.fileName }) } };
	},
};
