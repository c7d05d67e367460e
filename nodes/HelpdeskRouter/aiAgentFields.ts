import type { INodeProperties } from 'n8n-workflow';

import { outputsListedBy, sendToField } from './sendToField';

const languageOptions = [
	{ name: 'English', value: 'en' },
	{ name: 'French', value: 'fr' },
	{ name: 'German', value: 'de' },
	{ name: 'Portuguese', value: 'pt' },
	{ name: 'Spanish', value: 'es' },
];

const aiAgentValues: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. Order Assistant' },
	{ displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether this AI agent is used' },
	{
		displayName: 'May Answer',
		name: 'availability',
		type: 'options',
		default: 'always',
		options: [
			{ name: 'Always', value: 'always' },
			{ name: 'Outside Opening Hours', value: 'closed', description: 'As Helpdesk Business Hours before this node says, else by the hours that the store has for the channel' },
			{ name: 'When Nobody Is Free', value: 'nobodyFree', description: "When no agent is online who has room; needs a store, or this node behind the output 'Waiting' of Helpdesk Assign" },
		],
	},
	{
		...sendToField,
		typeOptions: outputsListedBy('getOutputs'),
		description: "Where the workflow of this AI agent is connected. Add outputs under 'More Outputs'.",
	},
	{
		displayName: 'Channels',
		name: 'channels',
		type: 'string',
		default: '',
		placeholder: 'e.g. +49 30 5550100',
		description: 'Phone number or ID of the channels on which it answers, separated by commas. Leave empty for all.',
	},
	{
		displayName: 'Turn Limit',
		name: 'turnLimit',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description: 'After so many answers in a conversation a person takes over. 0 = no limit.',
	},
	{
		displayName: 'Asking for a Person In',
		name: 'personLanguages',
		type: 'multiOptions',
		default: ['de', 'en', 'es', 'fr', 'pt'],
		options: languageOptions,
		description: 'A contact who asks for a person in one of these languages, e.g. "I want to talk to a human", gets one at once',
	},
	{
		displayName: 'Also When a Contact Writes',
		name: 'personPhrases',
		type: 'string',
		default: '',
		placeholder: 'e.g. hotline, your manager',
		description: 'More words or phrases by which contacts ask for a person, separated by commas. Whole words only; case and accents do not matter.',
	},
];

export const aiAgentsField: INodeProperties = {
	displayName: 'AI Agents',
	name: 'aiAgents',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' } },
	placeholder: 'Add AI Agent',
	default: {},
	description:
		'Asked after the rules: the first one that may answer does. A conversation that a person has taken, or that was handed over, never comes back to them by itself. Without one that is switched on, messages go from the rules to people.',
	options: [{ displayName: 'AI Agent', name: 'aiAgent', values: aiAgentValues }],
};
