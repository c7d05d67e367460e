import type { INodeProperties } from 'n8n-workflow';

import { appUploadFields } from '../../shared/n8n/fields/appUploadFields';

const forProvider = (provider: string, field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { provider: [provider] } } });

/** How each provider wants the file that the reviewers of a template see. */
export const sampleFields: INodeProperties[] = [
	forProvider('cloud', {
		displayName: 'WhatsApp reviews the template with a sample of the file. Each message you send later brings its own.',
		name: 'headerNotice',
		type: 'notice',
		default: '',
	}),
	...appUploadFields.map((field) => forProvider('cloud', field)),
	forProvider('engagelab', {
		displayName: 'Sample Handle',
		name: 'headerHandle',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 4::aW1hZ2UvanBlZw==:ARb…',
		description: "A handle of Meta's resumable upload. EngageLab documents no upload; without a handle make the template in its console.",
	}),
	forProvider('twilio', {
		displayName: 'Link to the File',
		name: 'headerLink',
		type: 'string',
		noDataExpression: true,
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/invoices/{{1}}',
		description: 'Every message shows this file, unless the link ends with the variable {{1}}: then each brings the end of its own link',
	}),
	forProvider('twilio', {
		displayName: 'Link Example',
		name: 'headerLinkExample',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4711.pdf',
		description: 'What the variable of the link could be; needed where there is one. Together they must lead to a file.',
	}),
];
