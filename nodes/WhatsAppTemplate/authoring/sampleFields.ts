import type { INodeProperties } from 'n8n-workflow';

import { sampleHandleField, uploadedSampleFields } from '../../shared/n8n/templates/sampleFields';

const forProvider = (provider: string, field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { provider: [provider] } } });

/** How each provider wants the file that the reviewers of a template see. */
export const sampleFields: INodeProperties[] = [
	...uploadedSampleFields.map((field) => forProvider('cloud', field)),
	forProvider('engagelab', sampleHandleField),
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
