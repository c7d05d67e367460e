import type { INodeProperties } from 'n8n-workflow';

import { aiAgentsField } from './aiAgentFields';
import { conditionFields } from '../shared/n8n/routing/conditionFields';
import { effectsField } from '../shared/n8n/routing/effectsField';
import { sendToField } from './sendToField';
import { operationField, tryFields } from './tryFields';

/** One rule as people edit it: a name, whether it is on, when it applies, and what it does. */
const ruleValues: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Asks about an order',
		description: 'Stands on each item that the rule takes, and in the history',
	},
	{ displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether the rule is used' },
	...conditionFields,
	sendToField,
	effectsField,
];

const outputsField: INodeProperties = {
	displayName: 'More Outputs',
	name: 'outputs',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' } },
	placeholder: 'Add Output',
	default: {},
	description: 'The first output is always Human Agent. Add new ones at the end. Do not delete one in the middle: the names after it would move up, while lines and rules keep their places. Give it another name instead.',
	options: [
		{
			displayName: 'Output',
			name: 'output',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					noDataExpression: true,
					default: '',
					placeholder: 'e.g. AI Agent',
					description: "Stands on the output and in the lists 'Send To'. A new name moves nothing.",
				},
			],
		},
	],
};

const rulesFromField: INodeProperties = {
	displayName: 'Rules From',
	name: 'rulesFrom',
	type: 'options',
	noDataExpression: true,
	default: 'node',
	options: [
		{ name: 'This Node', value: 'node', description: 'Filled in below' },
		{ name: 'The Store', value: 'store', description: "Kept with 'Helpdesk Conversation: Routing Rule', shared by routers, changed without opening a workflow" },
		{ name: 'The Store, Then This Node', value: 'storeFirst', description: 'Those of the store come first; where none of them fits, those below are tried' },
	],
};

const rulesField: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' } },
	placeholder: 'Add Rule',
	default: {},
	options: [{ displayName: 'Rule', name: 'rule', values: ruleValues }],
	displayOptions: { hide: { rulesFrom: ['store'] } },
};

const saveField: INodeProperties = {
	displayName: 'Save to Conversation',
	name: 'saveToConversation',
	type: 'boolean',
	default: true,
	description: 'Whether the conversation keeps topic, priority, tags and team that the rule sets, and who takes care of it. Needs a store; without one they stand on the item only.',
};

/** Everything that the panel shows. */
export const routerFields: INodeProperties[] = [
	operationField,
	...tryFields,
	{
		displayName:
			'Rules are tried from top to bottom. The first one that fits decides where the message goes; what fits none goes to the AI agents, and then to Human Agent. Drag rules, switch them off, add and delete them: no line on the canvas moves.',
		name: 'orderNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['route'] } },
	},
	rulesFromField,
	{
		displayName: "The rules of the store are changed in the inbox under 'Settings', or with 'Helpdesk Conversation: Routing Rule'. They name outputs: an output with another name is no longer found.",
		name: 'storeNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { rulesFrom: ['store', 'storeFirst'] } },
	},
	rulesField,
	aiAgentsField,
	outputsField,
	saveField,
];
