import { createContentFields } from '../../../shared/n8n/templates/contentFields';
import { uploadedSampleFields } from '../../../shared/n8n/templates/sampleFields';

/** What Meta takes in a template. */
export const contentFields = createContentFields({
	headers: ['document', 'image', 'location', 'none', 'text', 'video'],
	buttons: ['phone', 'copyCode', 'url', 'quickReply'],
	namedVariables: true,
	sampleFields: uploadedSampleFields,
});
