import type { INodeProperties } from 'n8n-workflow';

/** What a rule puts on the item besides choosing the output. */
export const effectsField: INodeProperties = {
	displayName: 'Also Set',
	name: 'assign',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description: 'What the rule decides besides the output. Everything stands on the item under "route"; the conversation keeps topic, priority, tags and team.',
	options: [
		{ displayName: 'Agent', name: 'agent', type: 'string', default: '', placeholder: 'e.g. Maria Okafor' },
		{ displayName: 'AI Agent', name: 'aiAgent', type: 'string', default: '', placeholder: 'e.g. Order Assistant' },
		{
			displayName: 'Priority',
			name: 'priority',
			type: 'options',
			default: 'normal',
			options: [
				{ name: 'High', value: 'high' },
				{ name: 'Low', value: 'low' },
				{ name: 'Normal', value: 'normal' },
				{ name: 'Urgent', value: 'urgent' },
			],
		},
		{ displayName: 'Skills', name: 'skills', type: 'string', default: '', placeholder: 'e.g. French, Refunds', description: 'Separate several with commas' },
		{ displayName: 'Tags', name: 'tags', type: 'string', default: '', placeholder: 'e.g. vip, return', description: 'Separate several with commas' },
		{ displayName: 'Team', name: 'team', type: 'string', default: '', placeholder: 'e.g. Sales' },
		{ displayName: 'Topic', name: 'topic', type: 'string', default: '', placeholder: 'e.g. Order status' },
	],
};
