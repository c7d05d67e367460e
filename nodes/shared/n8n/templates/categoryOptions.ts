import type { INodePropertyOptions } from 'n8n-workflow';

/** What a template is for; it decides the price and when it may be sent. */
export const categoryOptions: INodePropertyOptions[] = [
	{ name: 'Authentication', value: 'AUTHENTICATION', description: 'Codes for signing in. WhatsApp writes the text; define it by JSON.' },
	{ name: 'Marketing', value: 'MARKETING', description: 'Offers and news' },
	{ name: 'Utility', value: 'UTILITY', description: 'About something that the contact ordered or asked for' },
];
