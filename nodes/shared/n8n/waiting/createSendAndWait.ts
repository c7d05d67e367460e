import type { INodeProperties } from 'n8n-workflow';

import type { SendOperation } from '../operation';
import { bodyField } from '../sending/kinds/aroundText';
import { waitFields } from './waitFields';

/** How n8n knows an operation that waits: the name is n8n's own. */
export const SEND_AND_WAIT = 'sendAndWait';

const onlyFor = (kind: keyof QuestionKinds, names: string[], { fields }: SendOperation): INodeProperties[] =>
	fields
		.filter(({ name }) => names.includes(name))
		.map((field) => ({ ...field, displayOptions: { ...field.displayOptions, show: { answerWith: [kind] } } }));

/** The provider's kinds of messages that can be a question. */
export interface QuestionKinds {
	buttons: SendOperation;
	list: SendOperation;
	text: SendOperation;
}

/** A question whose answer the workflow waits for, composed as the operation of its kind does. */
export const createSendAndWait = (kinds: QuestionKinds): SendOperation => ({
	resource: 'message',
	option: {
		name: 'Send and Wait for Answer',
		value: SEND_AND_WAIT,
		action: 'Send a message and wait for the answer',
		description: 'Ask a contact and go on with the workflow when the answer is there',
	},
	fields: [
		{
			displayName: 'Answer With',
			name: 'answerWith',
			type: 'options',
			noDataExpression: true,
			default: 'buttons',
			options: [
				{ name: 'Buttons', value: 'buttons', description: 'Up to three choices below the question' },
				{ name: 'List', value: 'list', description: 'Up to ten choices in a list that opens' },
				{ name: 'Text', value: 'text', description: 'Whatever the contact writes' },
			],
		},
		{ ...bodyField, placeholder: 'e.g. Shall we deliver tomorrow?' },
		...onlyFor('buttons', ['buttons'], kinds.buttons),
		...onlyFor('list', ['buttonText', 'rows'], kinds.list),
		...waitFields,
	],
	compose: async (context, itemIndex, incoming) => {
		const kind = context.getNodeParameter('answerWith', itemIndex, 'buttons') as keyof QuestionKinds;
		return await kinds[kind].compose(context, itemIndex, incoming);
	},
});
