import type { INodePropertyOptions } from 'n8n-workflow';

/** The industries that Twilio knows, in its own words. @see https://www.twilio.com/docs/whatsapp/api/senders */
const VERTICALS = [
	'Alcohol',
	'Automotive',
	'Beauty, Spa and Salon',
	'Clothing and Apparel',
	'Education',
	'Entertainment',
	'Event Planning and Service',
	'Finance and Banking',
	'Food and Grocery',
	'Hotel and Lodging',
	'Matrimony Service',
	'Medical and Health',
	'Non-profit',
	'Online Gambling',
	'OTC Drugs',
	'Other',
	'Physical Gambling',
	'Professional Services',
	'Public Service',
	'Restaurant',
	'Shopping and Retail',
	'Travel and Transportation',
] as const;

export const verticals: INodePropertyOptions[] = VERTICALS.map((name) => ({ name, value: name }));
