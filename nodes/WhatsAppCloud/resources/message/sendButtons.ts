import type { SendOperation } from '../../operation';
import { aroundTextFields, readAroundText } from './aroundText';

export const sendButtons: SendOperation = {
	resource: 'message',
	option: { name: 'Send Buttons', value: 'sendButtons', action: 'Send reply buttons', description: 'Send a text with up to three buttons to answer with' },
	fields: [
		...aroundTextFields,
		{
			displayName: 'Buttons',
			name: 'buttons',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: 3 },
			placeholder: 'Add Button',
			default: { button: [{ title: '', id: '' }] },
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Title',
							name: 'title',
							type: 'string',
							default: '',
							placeholder: 'e.g. My order',
							description: 'What the contact reads, at most 20 characters',
						},
						{
							displayName: 'ID',
							name: 'id',
							type: 'string',
							default: '',
							placeholder: 'e.g. orders',
							description: 'What the workflow gets when the button is pressed. By default the title.',
						},
					],
				},
			],
		},
	],
	compose: (context, itemIndex) => {
		const { button = [] } = context.getNodeParameter('buttons', itemIndex, {}) as { button?: Array<{ title: string; id: string }> };
		return {
			kind: 'buttons',
			...readAroundText(context, itemIndex),
			buttons: button.map(({ title, id }) => ({ title, id: id || title })),
		};
	},
};
