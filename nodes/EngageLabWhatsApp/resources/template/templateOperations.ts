import type { Operation } from '../../../shared/n8n/operation';
import type { ListedResource } from '../../../shared/n8n/resourceFields';
import { getManyTemplates } from '../../../shared/n8n/templates/getManyTemplates';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { getTemplate } from './getTemplate';
import { updateTemplate } from './updateTemplate';

export const templateResource: ListedResource = { name: 'Template', value: 'template', first: 'get' };

/** Messages that WhatsApp approves beforehand, so that they can go out at any time. */
export const templateOperations: Operation[] = [createTemplate, deleteTemplate, getManyTemplates, getTemplate, updateTemplate];
