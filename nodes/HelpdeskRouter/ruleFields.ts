import type { INodeProperties } from 'n8n-workflow';

import { conditionFields } from './conditionFields';
import { effectsField } from './effectsField';

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
	{ displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether the rule is used. Its output stays either way.' },
	...conditionFields,
	effectsField,
];

export const ruleFields: INodeProperties[] = [
	{
		displayName:
			'Rules are tried from top to bottom. The first one that fits decides; what fits none goes to Human Agent, the last output. Lines on the canvas stay at their place: check them after you add, move or remove a rule.',
		name: 'orderNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Rules',
		name: 'rules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' } },
		placeholder: 'Add Rule',
		default: {},
		options: [{ displayName: 'Rule', name: 'rule', values: ruleValues }],
	},
];
