import type { INodeProperties } from 'n8n-workflow';

export const categoryField: INodeProperties = {
	displayName: 'Category',
	name: 'category',
	type: 'options',
	default: 'UTILITY',
	options: [
		{ name: 'Authentication', value: 'AUTHENTICATION', description: 'Codes to sign in with' },
		{ name: 'Marketing', value: 'MARKETING', description: 'Everything that is neither of the others' },
		{ name: 'Utility', value: 'UTILITY', description: 'About an order, an appointment or a ticket of the contact' },
	],
};
