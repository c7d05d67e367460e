import type { IDataObject } from 'n8n-workflow';

import type { SendOperation } from '../../operation';
import { bodyField, footerField, headerTextField, readAroundText } from './aroundText';
import { readJsonObject } from '../../fields/readJsonObject';
import { readText } from '../../fields/readText';

interface FlowOptions {
	reference?: string;
	start?: 'screen' | 'server';
	screen?: string;
	data?: string | IDataObject;
	draft?: boolean;
}

export const sendFlow: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Flow',
		value: 'sendFlow',
		action: 'Send a flow',
		description: 'Send a text with a button that opens a form inside WhatsApp (a WhatsApp Flow)',
	},
	fields: [
		bodyField,
		{
			displayName: 'Find Flow By',
			name: 'flowBy',
			type: 'options',
			noDataExpression: true,
			default: 'id',
			options: [
				{ name: 'ID', value: 'id' },
				{ name: 'Name', value: 'name' },
			],
		},
		{
			displayName: 'Flow',
			name: 'flow',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: 'As it stands in WhatsApp Manager under Flows',
		},
		{
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Book a time',
			description: 'What opens the form, at most 20 characters and no emoji',
		},
		headerTextField,
		footerField,
		{
			displayName: 'Flow Options',
			name: 'flowOptions',
			type: 'collection',
			placeholder: 'Add Flow Option',
			default: {},
			options: [
				{
					displayName: 'Data for the First Screen',
					name: 'data',
					type: 'json',
					default: '{}',
					description: 'What the form is filled with. Needs the first screen.',
				},
				{
					displayName: 'First Screen',
					name: 'screen',
					type: 'string',
					default: '',
					placeholder: 'e.g. APPOINTMENT',
					description: 'ID of the screen that the form opens with',
				},
				{
					displayName: 'Reference',
					name: 'reference',
					type: 'string',
					default: '',
					placeholder: 'e.g. ticket-4711',
					description: 'Comes back with the answers, so that they can be told apart; Meta calls it the flow token',
				},
				{
					displayName: 'Send Unpublished Draft',
					name: 'draft',
					type: 'boolean',
					default: true,
					description: 'Whether to send the draft of the form, to try it out',
				},
				{
					displayName: 'Start',
					name: 'start',
					type: 'options',
					default: 'screen',
					options: [
						{ name: 'Ask the Server of the Form', value: 'server', description: "The form's own data endpoint says what is shown first" },
						{ name: 'With the First Screen', value: 'screen' },
					],
				},
			],
		},
	],
	compose: (context, itemIndex) => {
		const text = (name: string) => readText(context, itemIndex, name).trim();
		const { reference, start, screen, data, draft } = context.getNodeParameter('flowOptions', itemIndex, {}) as FlowOptions;
		const filled = readJsonObject(context, itemIndex, 'Data for the First Screen', data);
		return {
			kind: 'flow',
			...readAroundText(context, itemIndex),
			buttonText: text('buttonText'),
			flow: { by: text('flowBy') === 'name' ? 'name' : 'id', value: text('flow') },
			token: reference || undefined,
			start: start === 'server' ? { by: 'server' } : { by: 'screen', screen: screen || undefined, data: filled },
			draft: draft ?? false,
		};
	},
};
