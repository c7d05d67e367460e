import type { INodeType } from 'n8n-workflow';

import { searchApprovedTemplates, searchTemplateNames, searchTemplates } from './searchTemplates';

/** The lists of the panel that load from the account. */
export const listSearch: NonNullable<NonNullable<INodeType['methods']>['listSearch']> = { searchApprovedTemplates, searchTemplateNames, searchTemplates };
