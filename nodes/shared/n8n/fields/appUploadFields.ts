import type { INodeProperties } from 'n8n-workflow';

import { cloudVendor } from '../cloudVendor';
import { credentialText } from '../credentialText';
import { createOAuthHttpPort } from '../oauthHttpPort';
import type { HttpPort } from '../../providers/httpPort';
import type { AppUpload } from '../../providers/cloud/account/uploadFile';
import type { ProviderCall } from '../ProviderCall';
import { binaryField, readBinary } from './binaryField';

/** A file that Meta wants uploaded to the app rather than to the number. */
export const appUploadFields: INodeProperties[] = [
	binaryField,
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
export async function readAppUpload(call: ProviderCall): Promise<AppUpload> {
	const appId = call.parameter<string>('appId').trim();
	if (!/^\d+$/.test(appId)) throw call.refusal(`"${appId}" is no ID of a Meta app`, 'Copy the App ID from the top of the App Dashboard; it holds only digits.');
	return { appId, file: await readBinary(call) };
}

/** Uploads to an app want the token in another scheme than everything else. */
export async function oauthPort({ context, itemIndex }: ProviderCall): Promise<HttpPort> {
	const { accessToken } = await context.getCredentials(cloudVendor.credential, itemIndex);
	return createOAuthHttpPort(context, credentialText(accessToken));
}
