import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { TwilioOperation } from '../../operation';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { getManyTemplates } from './getManyTemplates';
import { getTemplate } from './getTemplate';
import { submitTemplate } from './submitTemplate';

export const templateResource: ListedResource = { name: 'Template', value: 'template', first: 'get' };

/** Contents that Twilio keeps, with their approval by WhatsApp. */
export const templateOperations: TwilioOperation[] = [createTemplate, deleteTemplate, getManyTemplates, getTemplate, submitTemplate];
