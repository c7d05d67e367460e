import type { INodeProperties } from 'n8n-workflow';

/** The desk's memory, which every trigger keeps unless it is told not to. */
export const rememberField: INodeProperties = {
	displayName: 'Remember in Helpdesk Store',
	name: 'remember',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep every message and receipt in the desk\'s store before WhatsApp gets its answer. Repeated webhooks then start nothing, and receipts find their message without starting the workflow.',
};
