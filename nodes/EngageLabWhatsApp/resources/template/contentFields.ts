import { createContentFields } from '../../../shared/n8n/templates/contentFields';
import { sampleHandleField } from '../../../shared/n8n/templates/sampleFields';

/** What EngageLab documents for a template. */
export const contentFields = createContentFields({
	headers: ['document', 'image', 'none', 'text', 'video'],
	buttons: ['phone', 'url', 'quickReply'],
	namedVariables: false,
	sampleFields: [sampleHandleField],
});
