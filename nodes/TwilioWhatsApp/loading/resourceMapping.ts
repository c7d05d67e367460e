import type { INodeType } from 'n8n-workflow';

import { templateVariables } from './templateVariables';

/** The forms of the panel that depend on what is chosen in it. */
export const resourceMapping: NonNullable<NonNullable<INodeType['methods']>['resourceMapping']> = { templateVariables };
