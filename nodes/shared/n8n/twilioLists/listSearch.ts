import type { INodeType } from 'n8n-workflow';

import { searchNumbers } from './searchNumbers';
import { searchServices } from './searchServices';
import { searchTemplates } from './searchTemplates';

/** The lists of the panels of the Twilio nodes. */
export const listSearch: NonNullable<NonNullable<INodeType['methods']>['listSearch']> = { searchNumbers, searchServices, searchTemplates };
