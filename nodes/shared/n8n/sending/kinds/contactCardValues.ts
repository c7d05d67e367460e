import type { INodeProperties } from 'n8n-workflow';

export interface ContactInput {
	fullName: string;
	phone?: string;
	onWhatsApp?: boolean;
	email?: string;
	company?: string;
	more?: Partial<
		Record<
			| 'firstName'
			| 'lastName'
			| 'jobTitle'
			| 'department'
			| 'website'
			| 'birthday'
			| 'street'
			| 'city'
			| 'state'
			| 'zip'
			| 'country'
			| 'countryCode'
			| 'phoneType',
			string
		>
	>;
}

/** What can stand on a contact card: the usual things first, the rest on demand. */
export const contactCardValues: INodeProperties[] = [
	{ displayName: 'Full Name', name: 'fullName', type: 'string', required: true, default: '', placeholder: 'e.g. Example Bikes' },
	{ displayName: 'Phone Number', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +4930123456', description: 'With country code and a leading plus sign' },
	{
		displayName: 'On WhatsApp',
		name: 'onWhatsApp',
		type: 'boolean',
		default: true,
		description: 'Whether the number is on WhatsApp: the card then has a button to write to it, else one to invite it',
	},
	{ displayName: 'Email', name: 'email', type: 'string', default: '', placeholder: 'e.g. desk@example.com' },
	{ displayName: 'Company', name: 'company', type: 'string', default: '' },
	{
		displayName: 'More Details',
		name: 'more',
		type: 'collection',
		placeholder: 'Add Detail',
		default: {},
		options: [
			{ displayName: 'Birthday', name: 'birthday', type: 'string', default: '', placeholder: 'e.g. 1990-12-31' },
			{ displayName: 'City', name: 'city', type: 'string', default: '' },
			{ displayName: 'Country', name: 'country', type: 'string', default: '' },
			{ displayName: 'Country Code', name: 'countryCode', type: 'string', default: '', placeholder: 'e.g. DE' },
			{ displayName: 'Department', name: 'department', type: 'string', default: '' },
			{ displayName: 'First Name', name: 'firstName', type: 'string', default: '' },
			{ displayName: 'Job Title', name: 'jobTitle', type: 'string', default: '' },
			{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '' },
			{
				displayName: 'Phone Kind',
				name: 'phoneType',
				type: 'options',
				default: 'WORK',
				options: [
					{ name: 'Home', value: 'HOME' },
					{ name: 'Work', value: 'WORK' },
				],
			},
			{ displayName: 'Postal Code', name: 'zip', type: 'string', default: '' },
			{ displayName: 'State', name: 'state', type: 'string', default: '' },
			{ displayName: 'Street', name: 'street', type: 'string', default: '', placeholder: 'e.g. Hauptstr. 1' },
			{ displayName: 'Website', name: 'website', type: 'string', default: '', placeholder: 'e.g. https://example.com' },
		],
	},
];
