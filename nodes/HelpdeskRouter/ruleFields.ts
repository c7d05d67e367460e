import type { INodeProperties } from 'n8n-workflow';

import { messageKindOptions } from '../shared/n8n/messageKindOptions';

/** One rule as people edit it: a name, when it applies, and whether it is on. */
const ruleValues: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Asks about an order',
		description: 'Stands on the output of this rule',
	},
	{
		displayName: 'When',
		name: 'when',
		type: 'options',
		default: 'phrase',
		options: [
			{ name: 'Any Message', value: 'anyMessage' },
			{ name: 'Button or List Choice', value: 'choice', description: 'The contact pressed a button or chose from a list' },
			{ name: 'Conversation Is', value: 'conversation', description: 'The conversation is new, continued or taken up again' },
			{ name: 'Kind of Message', value: 'messageKind', description: 'E.g. a picture or a voice note.' },
			{ name: 'Text Contains', value: 'phrase', description: 'A word or phrase; case, accents and punctuation do not matter' },
		],
	},
	{
		displayName: 'Words or Phrases',
		name: 'phrases',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Phrase' },
		default: [],
		placeholder: 'e.g. goodbye',
		description: 'One of them is enough. Whole words only: "bye" is not found in "goodbyes".',
		displayOptions: { show: { when: ['phrase'] } },
	},
	{
		displayName: 'Choices',
		name: 'choices',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Choice' },
		default: [],
		placeholder: 'e.g. orders',
		description: 'ID or title of the buttons or list rows. One of them is enough.',
		displayOptions: { show: { when: ['choice'] } },
	},
	{
		displayName: 'Is One Of',
		name: 'outcomes',
		type: 'multiOptions',
		default: ['new'],
		options: [
			{ name: 'Continued', value: 'continued', description: 'It was open already' },
			{ name: 'New', value: 'new', description: 'This message opened it' },
			{ name: 'Taken up Again', value: 'reopened', description: 'It was resolved, and this message reopened it' },
		],
		displayOptions: { show: { when: ['conversation'] } },
	},
	{
		displayName: 'Kinds',
		name: 'kinds',
		type: 'multiOptions',
		default: ['image'],
		options: messageKindOptions,
		displayOptions: { show: { when: ['messageKind'] } },
	},
	{ displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether the rule is used. Its output stays either way.' },
];

export const ruleFields: INodeProperties[] = [
	{
		displayName: 'Rules are tried from top to bottom. The first one that fits decides; what fits none goes to Human Agent.',
		name: 'orderNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Rules',
		name: 'rules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Rule',
		default: {},
		options: [{ displayName: 'Rule', name: 'rule', values: ruleValues }],
	},
];
