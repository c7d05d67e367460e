import { createContentFields } from '../../../shared/n8n/templates/contentFields';
import { appUploadFields } from '../../../shared/n8n/fields/appUploadFields';

/** What Meta takes in a template. */
export const contentFields = createContentFields({
	headers: ['document', 'image', 'location', 'none', 'text', 'video'],
	buttons: ['phone', 'copyCode', 'url', 'quickReply'],
	namedVariables: true,
	sampleFields: [
		{
			displayName: 'WhatsApp reviews the template with a sample of the file. Each message you send later brings its own.',
			name: 'headerNotice',
			type: 'notice',
			default: '',
		},
		...appUploadFields,
	],
});
