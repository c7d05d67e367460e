import type { INodeType } from 'n8n-workflow';

import { searchPhoneNumbers } from './searchPhoneNumbers';
import { searchApprovedTemplates, searchTemplates } from './searchTemplates';

/** The lists of the panel that load from the account. */
export const listSearch: NonNullable<NonNullable<INodeType['methods']>['listSearch']> = { searchApprovedTemplates, searchPhoneNumbers, searchTemplates };
