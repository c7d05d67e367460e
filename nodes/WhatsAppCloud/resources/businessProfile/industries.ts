import type { INodePropertyOptions } from 'n8n-workflow';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-profiles */
export const industries: INodePropertyOptions[] = [
	{ name: 'Alcohol', value: 'ALCOHOL' },
	{ name: 'Automotive', value: 'AUTO' },
	{ name: 'Beauty and Spa', value: 'BEAUTY' },
	{ name: 'Clothing', value: 'APPAREL' },
	{ name: 'Education', value: 'EDU' },
	{ name: 'Entertainment', value: 'ENTERTAIN' },
	{ name: 'Events', value: 'EVENT_PLAN' },
	{ name: 'Finance', value: 'FINANCE' },
	{ name: 'Gambling, in Person', value: 'PHYSICAL_GAMBLING' },
	{ name: 'Gambling, Online', value: 'ONLINE_GAMBLING' },
	{ name: 'Government', value: 'GOVT' },
	{ name: 'Grocery', value: 'GROCERY' },
	{ name: 'Health', value: 'HEALTH' },
	{ name: 'Hotel', value: 'HOTEL' },
	{ name: 'Matrimony', value: 'MATRIMONY_SERVICE' },
	{ name: 'Nonprofit', value: 'NONPROFIT' },
	{ name: 'Not a Business', value: 'NOT_A_BIZ' },
	{ name: 'Other', value: 'OTHER' },
	{ name: 'Over-the-Counter Drugs', value: 'OTC_DRUGS' },
	{ name: 'Professional Services', value: 'PROF_SERVICES' },
	{ name: 'Restaurant', value: 'RESTAURANT' },
	{ name: 'Retail', value: 'RETAIL' },
	{ name: 'Travel', value: 'TRAVEL' },
	{ name: 'Undefined', value: 'UNDEFINED' },
];
