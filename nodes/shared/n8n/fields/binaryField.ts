import type { INodeProperties } from 'n8n-workflow';

import type { AppUpload } from '../../providers/cloud/account/uploadFile';
import type { ProviderCall } from '../ProviderCall';

export const binaryField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryField',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the input field that holds the file',
};

/** The binary file of the incoming item, with its type and name. */
export async function readBinary(call: ProviderCall): Promise<AppUpload['file']> {
	const { context, itemIndex } = call;
	const field = call.parameter<string>('binaryField');
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, field);
	return { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, field), mimeType, fileName };
}
