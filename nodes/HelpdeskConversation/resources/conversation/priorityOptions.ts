import type { INodePropertyOptions } from 'n8n-workflow';

import type { Priority } from '../../../shared/domain/conversation/conversation';

/** From the most urgent on, as lists show them. */
export const priorityOptions: Array<INodePropertyOptions & { value: Priority }> = [
	{ name: 'Urgent', value: 'urgent' },
	{ name: 'High', value: 'high' },
	{ name: 'Normal', value: 'normal' },
	{ name: 'Low', value: 'low' },
];
