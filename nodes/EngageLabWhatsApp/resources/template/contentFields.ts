import { createContentFields } from '../../../shared/n8n/templates/contentFields';

/** What EngageLab documents for a template. */
export const contentFields = createContentFields({
	headers: ['document', 'image', 'none', 'text', 'video'],
	buttons: ['phone', 'url', 'quickReply'],
	namedVariables: false,
	sampleFields: [
		{
			displayName: 'Sample Handle',
			name: 'headerHandle',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 4::aW1hZ2UvanBlZw==:ARb…',
			description:
				"WhatsApp reviews the template with a sample of the file, named by a handle of Meta's resumable upload. EngageLab documents no upload; without a handle make the template in its console.",
		},
	],
});
