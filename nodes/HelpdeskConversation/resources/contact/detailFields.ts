import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

const attributes: INodeProperties = {
	displayName: 'Attributes',
	name: 'attributes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add attribute',
	default: {},
	description: 'Whatever you want to know of a contact. An empty value takes the attribute away; what is not named here stays.',
	options: [
		{
			displayName: 'Attribute',
			name: 'attribute',
			values: [
				{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. plan' },
				{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. gold' },
			],
		} satisfies INodePropertyCollection,
	],
};

const mobile: INodeProperties = {
	displayName: 'Mobile Phone',
	name: 'mobile',
	type: 'string',
	default: '',
	placeholder: 'e.g. +4915112345678',
	description: 'A second number by which the contact is recognised',
};

const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ada Lovelace',
	description: 'A name set here is kept whatever the WhatsApp profile says; an empty one follows the profile again',
};

const phone: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	default: '',
	placeholder: 'e.g. +4915112345678',
	description: 'With the country code',
};

const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	placeholder: 'e.g. DE.13491208655302741918',
	description: "WhatsApp's ID of the person for your business, for those who hide their number",
};

export const createFields: INodeProperties[] = [
	phone,
	{ displayName: 'Additional Fields', name: 'details', type: 'collection', placeholder: 'Add field', default: {}, options: [attributes, mobile, name, userId] },
];

export const updateFields: INodeProperties[] = [
	{ displayName: 'Update Fields', name: 'details', type: 'collection', placeholder: 'Add field', default: {}, options: [attributes, mobile, name, phone, userId] },
];
