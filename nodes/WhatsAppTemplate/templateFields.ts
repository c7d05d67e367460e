import type { INodeProperties } from 'n8n-workflow';

/** Which template: one from the account's list, or by ID, or by name and language. */
export const templateLocator: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The list shows what is approved and can be sent now, and says what WhatsApp has paused',
	modes: [
		{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: 'searchTemplates', searchable: true } },
		{ displayName: 'By Name and Language', name: 'name', type: 'string', placeholder: 'e.g. order_update/en_US' },
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1689556908129832' },
	],
};

/** The same, of all templates, whatever their status. */
export const anyTemplateLocator: INodeProperties = {
	...templateLocator,
	description: 'The list shows all templates of the account with their status',
	modes: [
		{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: 'searchAnyTemplate', searchable: true } },
		{ displayName: 'By Name and Language', name: 'name', type: 'string', placeholder: 'e.g. order_update/en_US' },
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1689556908129832' },
	],
};

/** What the template leaves open, as fields of its own. */
export const valuesField: INodeProperties = {
	displayName: 'Values',
	name: 'values',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	description: 'What the template leaves open. {{contact.name|there}} stands for something of the item, with what to write where it is missing.',
	typeOptions: {
		loadOptionsDependsOn: ['template.value', 'provider'],
		resourceMapper: {
			resourceMapperMethod: 'templateValues',
			mode: 'add',
			fieldWords: { singular: 'value', plural: 'values' },
			addAllFields: true,
			supportAutoMap: false,
			noFieldsError: 'This template leaves nothing open. It can be sent as it is.',
		},
	},
};

/** Whether the node may look into the store. */
export const useStoreField: INodeProperties = {
	displayName: 'Use the Helpdesk Store',
	name: 'useStore',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description: "Whether the service window and the contact's attributes are those that the store knows. Otherwise only the incoming item is looked at. Sync and broadcasts need the store.",
};
