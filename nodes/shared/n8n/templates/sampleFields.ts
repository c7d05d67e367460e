import type { INodeProperties } from 'n8n-workflow';

import { appUploadFields } from '../fields/appUploadFields';

/** The file that WhatsApp's reviewers see in the header of a template, where it can be uploaded. */
export const uploadedSampleFields: INodeProperties[] = [
	{
		displayName: 'WhatsApp reviews the template with a sample of the file. Each message you send later brings its own.',
		name: 'headerNotice',
		type: 'notice',
		default: '',
	},
	...appUploadFields,
];

/** The same file where it can only be named. */
export const sampleHandleField: INodeProperties = {
	displayName: 'Sample Handle',
	name: 'headerHandle',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 4::aW1hZ2UvanBlZw==:ARb…',
	description:
		"WhatsApp reviews the template with a sample of the file, named by a handle of Meta's resumable upload. EngageLab documents no upload; without a handle make the template in its console.",
};
