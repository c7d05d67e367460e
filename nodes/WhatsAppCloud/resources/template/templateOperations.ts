import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { editTemplate } from './editTemplate';
import { getManyTemplates } from '../../../shared/n8n/templates/getManyTemplates';
import { getTemplate } from './getTemplate';

export const templateResource: ListedResource = { name: 'Template', value: 'template', first: 'get' };

/** Messages that WhatsApp approves beforehand, so that they can go out at any time. */
export const templateOperations: CloudOperation[] = [createTemplate, deleteTemplate, editTemplate, getManyTemplates, getTemplate];
