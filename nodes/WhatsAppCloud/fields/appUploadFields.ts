import type { INodeProperties } from 'n8n-workflow';

import { cloudVendor } from '../../shared/n8n/cloudVendor';
import { credentialText } from '../../shared/n8n/credentialText';
import { createOAuthHttpPort } from '../../shared/n8n/oauthHttpPort';
import type { HttpPort } from '../../shared/providers/httpPort';
import type { AppUpload } from '../../shared/providers/cloud/account/uploadFile';
import type { CloudCall } from '../CloudCall';

/** A file that Meta wants uploaded to the app rather than to the number. */
export const appUploadFields: INodeProperties[] = [
	{
		displayName: 'Input Binary Field',
		name: 'binaryField',
		type: 'string',
		required: true,
		default: 'data',
		hint: 'The name of the input field that holds the file',
	},
	{
		displayName: 'App ID',
		name: 'appId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1234567890123456',
		description: 'Meta takes such files through the app; its ID stands at the top of the App Dashboard',
	},
];

/** The file and the app of the panel. */
export async function readAppUpload(call: CloudCall): Promise<AppUpload> {
	const appId = call.parameter<string>('appId').trim();
	if (!/^\d+$/.test(appId)) throw call.refusal(`"${appId}" is no ID of a Meta app`, 'Copy the App ID from the top of the App Dashboard; it holds only digits.');
	return { appId, file: await readBinary(call) };
}

/** The binary file of the incoming item, with its type and name. */
export async function readBinary(call: CloudCall): Promise<AppUpload['file']> {
	const { context, itemIndex } = call;
	const field = call.parameter<string>('binaryField');
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, field);
	return { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, field), mimeType, fileName };
}

/** Uploads to an app want the token in another scheme than everything else. */
export async function oauthPort({ context, itemIndex }: CloudCall): Promise<HttpPort> {
	const { accessToken } = await context.getCredentials(cloudVendor.credential, itemIndex);
	return createOAuthHttpPort(context, credentialText(accessToken));
}
